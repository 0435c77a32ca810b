package loomshowcase.compare.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.workload.task.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the time of a comparison is divided. */
class PlannerTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final List<String> MODELS =
            List.of("sequential", "platform", "fixed-pool", "cached-pool", "virtual", "structured");

    @Test
    void theTutorialsSleepsAreRunInThreeJvmsEachAndOneAfterAnotherOnce() {
        Plan plan = minute().plan(sleeps(10, 10), 1);
        assertThat(plan.cells()).extracting(PlannedCell::repeats).startsWith(new Repeats(1, 0, 1))
                .endsWith(new Repeats(3, 0, 1));
        assertThat(plan.least()).isBetween(Duration.ofSeconds(25), Duration.ofSeconds(48));
        assertThat(plan.budget()).isEqualTo(Duration.ofMinutes(1));
        assertThat(plan.mayExceedBudget()).isFalse();
    }

    @Test
    void moreTimeIsMoreRunsAndThenMoreForks() {
        assertThat(ofAVirtualSleep(Duration.ofSeconds(3))).isEqualTo(new Repeats(1, 0, 1));
        assertThat(ofAVirtualSleep(Duration.ofSeconds(6))).isEqualTo(new Repeats(3, 0, 1));
        assertThat(ofAVirtualSleep(Duration.ofSeconds(13))).isEqualTo(new Repeats(3, 0, 3));
        assertThat(ofAVirtualSleep(Duration.ofSeconds(60))).isEqualTo(new Repeats(5, 0, 3));
    }

    @Test
    void variantsGetForksBeforeRuns() {
        assertThat(variants(Duration.ofSeconds(60))).isEqualTo(new Repeats(7, 0, 3));
        assertThat(variants(Duration.ofSeconds(13))).isEqualTo(new Repeats(7, 0, 1));
        assertThat(variants(Duration.ofSeconds(9))).isEqualTo(new Repeats(5, 0, 1));
        assertThat(variants(Duration.ofSeconds(6))).isEqualTo(new Repeats(3, 0, 1));
    }

    private static Repeats variants(Duration budget) {
        return new Planner(budget, null, 0, null, Planner.STEPS_OF_VARIANTS)
                .plan(List.of(PlannedCells.sleeps("virtual", 10, 10, Duration.ofSeconds(1))), 1)
                .cells().getFirst().repeats();
    }

    private static Repeats ofAVirtualSleep(Duration budget) {
        Plan plan = new Planner(budget, null, 0, null).plan(List.of(sleep("virtual", 10, 10)), 1);
        return plan.cells().getFirst().repeats();
    }

    @Test
    void rowsOfOneFloorAreRepeatedAlike() {
        for (int seconds = 6; seconds < 60; seconds++) {
            List<PlannedCell> cells = new Planner(Duration.ofSeconds(seconds), null, 0, null).plan(
                    Stream.of("platform", "cached-pool", "virtual", "structured")
                            .map(model -> sleep(model, 10, 10)).toList(),
                    1).cells();
            assertThat(cells.stream().map(PlannedCell::repeats).distinct()).as("%s s", seconds).hasSize(1);
        }
    }

    @Test
    void whatTheUserSaysIsDone() {
        Plan plan = new Planner(Duration.ofSeconds(20), 7, 2, 4).plan(List.of(sleep("virtual", 10, 10)), 1);
        assertThat(plan.cells().getFirst().repeats()).isEqualTo(new Repeats(7, 2, 4));
        assertThat(plan.mayExceedBudget()).as("its forks are run though they do not fit").isTrue();
        assertThat(plan.cells().getFirst().reasonNotToRun()).as("one fork of six runs fits").isEmpty();
        plan = new Planner(Duration.ofMinutes(1), null, 0, 2).plan(List.of(sleep("virtual", 10, 10)), 1);
        assertThat(plan.cells().getFirst().repeats()).isEqualTo(new Repeats(5, 0, 2));
        plan = new Planner(Duration.ofMinutes(1), 1, 0, null).plan(List.of(sleep("virtual", 10, 10)), 1);
        assertThat(plan.cells().getFirst().repeats()).isEqualTo(new Repeats(1, 0, 3));
    }

    @Test
    void aRowWhoseFloorDoesNotFitIsNotRunAndSaysWhatWouldDo() {
        Plan plan = minute().plan(sleeps(10_000, 200), 1);
        assertThat(plan.cells().getFirst().reasonNotToRun()).contains("needs at least 2 h 47 min (--budget 3h)");
        assertThat(plan.cells().subList(1, 6)).allSatisfy(cell -> assertThat(cell.reasonNotToRun()).isEmpty());
        assertThat(new Planner(Duration.ofHours(3), null, 0, null).plan(sleeps(10_000, 200), 1).toRun())
                .as("the advice is enough").hasSize(6);
    }

    /** Floors of 50 s and 40 s and 1 s in a minute: the 50 s wait for what is left, and none is. */
    @Test
    void theShortestRowsComeFirst() {
        Plan plan = minute().plan(List.of(
                sleep("fixed-pool", 50, 1), sleep("fixed-pool", 40, 1), sleep("virtual", 10, 1)), 1);
        assertThat(plan.cells().get(0).reasonNotToRun()).contains("needs at least 51 s (--budget 2m)");
        assertThat(plan.cells().get(1).reasonNotToRun()).isEmpty();
        assertThat(plan.cells().get(2).reasonNotToRun()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "70, needs at least 71 s (--budget 2m)",
        "1000, needs at least 16 min 41 s (--budget 20m)",
        "86399, needs at least 24 h 0 min (--budget 24h)",
        "100000, 'needs at least 27 h 46 min, and a row may take a day; use fewer --tasks'",
        "2000000, 'needs at least 23 days, and a row may take a day; use fewer --tasks'"})
    void tellsHowLongAndWithWhichBudget(int seconds, String reason) {
        assertThat(minute().plan(List.of(sleep("sequential", seconds, 1)), 1).cells().getFirst().reasonNotToRun())
                .contains(reason);
    }

    @Test
    void whatCannotBeRunTakesNoTime() {
        PlannedCell refused = sleep("platform", 10, 10).withoutRunning("needs too many threads");
        Plan plan = minute().plan(List.of(refused, sleep("virtual", 10, 10)), 1);
        assertThat(plan.cells().getFirst().reasonNotToRun()).contains("needs too many threads");
        assertThat(plan.cells().getFirst().repeats()).isEqualTo(Repeats.ONCE);
        assertThat(plan.forks()).isEqualTo(5);
    }

    @Test
    void whereNobodyKnowsHowLongARunTakesItIsDoneOnceInEachFork() {
        Plan plan = minute().plan(List.of(PlannedCells.unknown("virtual"), PlannedCells.unknown("platform")), 1);
        assertThat(plan.cells()).extracting(PlannedCell::repeats).containsOnly(new Repeats(5, 0, 1));
    }

    @Test
    void tasksAreHeldIfAHundredOrMoreAreInFlight() {
        Plan plan = minute().plan(sleeps(1_000, 200), 1);
        assertThat(plan.cells().stream().filter(cell -> cell.memoryJvm() == MemoryJvm.HELD).map(PlannedCell::label))
                .containsExactly("platform", "fixed-pool 200", "cached-pool", "virtual", "structured");
        assertThat(minute().plan(sleeps(10, 10), 1).cells()).noneMatch(cell -> cell.memoryJvm() == MemoryJvm.HELD);
        assertThat(minute().plan(List.of(PlannedCells.unknown("virtual")), 1).cells())
                .noneMatch(cell -> cell.memoryJvm() == MemoryJvm.HELD);
    }

    /** A hundred calls that take two seconds each: one after another, they do not fit into a minute. */
    @Test
    void aRowOfAnOwnTaskThatWouldUseUpTheBudgetIsNotRunAndSaysSo() {
        Plan plan = minute().plan(Stream.of("sequential", "platform", "virtual").map(PlannerTest::calls).toList(), 1);
        assertThat(plan.cells().getFirst().reasonNotToRun()).contains("takes about 3 min 21 s (--budget 5m)");
        assertThat(plan.cells().subList(1, 3)).extracting(PlannedCell::repeats).containsOnly(new Repeats(3, 0, 3));
        assertThat(new Planner(Duration.ofMinutes(5), null, 0, null).plan(List.of(calls("sequential")), 1).toRun())
                .as("the advice is enough").hasSize(1);
    }

    private static PlannedCell calls(String model) {
        return PlannedCells.of(model, new UserTask("com.acme.FetchOrder", List.of(), Duration.ofSeconds(2)),
                new Size(100, 100));
    }

    private static Planner minute() {
        return new Planner(Duration.ofMinutes(1), null, 0, null);
    }

    private static List<PlannedCell> sleeps(int tasks, int poolSize) {
        return MODELS.stream().map(model -> sleep(model, tasks, poolSize)).toList();
    }

    private static PlannedCell sleep(String model, int tasks, int poolSize) {
        return PlannedCells.sleeps(model, tasks, poolSize, SECOND);
    }
}
