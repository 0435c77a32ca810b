package loomshowcase.compare.fork;

import static loomshowcase.compare.fork.ScriptedForks.HELD;
import static loomshowcase.compare.fork.ScriptedForks.RETAINED;
import static loomshowcase.compare.fork.ScriptedForks.plan;
import static loomshowcase.compare.fork.ScriptedForks.silent;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.plan.MemoryJvm;
import loomshowcase.compare.plan.Plan;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.plan.PlannedCells;
import loomshowcase.compare.plan.Repeats;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.HeldTasks;
import loomshowcase.compare.result.PlannedRuns;
import loomshowcase.compare.result.Planning;
import loomshowcase.compare.result.Results;
import loomshowcase.compare.result.Retained;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import loomshowcase.compare.workload.task.UserTask;
import org.junit.jupiter.api.Test;

/** What becomes of forks for which there is no time, with a clock that the forks move. */
class ComparisonBudgetTest {

    private static final Repeats ONE = new Repeats(1, 0, 2);

    private final ScriptedForks forks = new ScriptedForks();
    private long now;

    @Test
    void aForkForWhichTheBudgetLeavesNoTimeIsLeftOutFromTheSecondRoundOn() throws InterruptedException {
        ForkRunner runner = (cell, fork) -> {
            now += cell.model().id().equals("platform") ? 6 * Samples.SECOND : Samples.SECOND;
            return forks.run(cell, fork);
        };
        Results results = within(Duration.ofSeconds(12), new Repeats(3, 0, 1), "platform", "virtual")
                .run(runner, silent());
        assertThat(forks.order).containsExactlyInAnyOrder("platform 0", "virtual 0", "virtual 1", "virtual 2");
        assertThat(results.partial()).isFalse();
        assertThat(results.cells()).extracting(Cell::status).containsOnly(Status.MEASURED);
        assertThat(results.cells()).extracting(cell -> cell.runs().size()).containsExactly(1, 3);
        assertThat(results.cells()).extracting(cell -> cell.outcome().planned()).containsOnly(new PlannedRuns(3, 0, 1));
        assertThat(results.cells()).extracting(Cell::forksSkipped).containsExactly(2, 0);
        assertThat(results.plan()).isEqualTo(new Planning(12 * Samples.SECOND, 1));
    }

    @Test
    void everyRowHasItsFirstForkHoweverLateItIs() throws InterruptedException {
        ForkRunner runner = (cell, fork) -> {
            now += 100 * Samples.SECOND;
            return forks.run(cell, fork);
        };
        within(Duration.ofSeconds(1), new Repeats(2, 0, 1), "platform", "virtual").run(runner, silent());
        assertThat(forks.order).containsExactlyInAnyOrder("platform 0", "virtual 0");
    }

    @Test
    void tasksAreHeldAfterTheLastRoundButNotThoseOfACellThatFailed() throws InterruptedException {
        var plan = new Plan(plan(1, ONE, "platform", "virtual", "structured").cells().stream()
                .map(cell -> cell.model().id().equals("structured") ? cell : cell.with(MemoryJvm.HELD)).toList(), 1);
        Results results = ScriptedForks.comparison(plan).run(forks.failing("platform"), silent());
        assertThat(forks.order).containsExactly("virtual 0", "structured 0", "hold virtual");
        assertThat(results.cells()).extracting(Cell::held).containsExactly(null, HELD, null);
    }

    @Test
    void aCellWhoseTasksCouldNotBeHeldInTimeSaysSo() throws InterruptedException {
        List<PlannedCell> cells =
                plan(1, ONE, "virtual").cells().stream().map(cell -> cell.with(MemoryJvm.HELD)).toList();
        var plan = new Plan(cells, 1, Duration.ofSeconds(1), false);
        now = 0;
        Results results = new Comparison(plan, List.of(), Samples.environment(), () -> now += Samples.SECOND)
                .run(forks, silent());
        assertThat(results.cells().getFirst().held()).isEqualTo(HeldTasks.none("no time was left (--budget)"));
    }

    @Test
    void whatACellRetainsIsMeasuredAfterTheLastRoundOrSaysThatThereWasNoTime() throws InterruptedException {
        List<PlannedCell> cells = plan(1, ONE, "platform", "virtual").cells().stream()
                .map(cell -> cell.with(MemoryJvm.RETAINED)).toList();
        Results results = ScriptedForks.comparison(new Plan(cells, 1)).run(forks.failing("platform"), silent());
        assertThat(forks.order).containsExactly("virtual 0", "retained virtual");
        assertThat(results.cells()).extracting(Cell::retained).containsExactly(null, RETAINED);

        now = 0;
        Results late = new Comparison(new Plan(cells, 1, Duration.ofSeconds(1), false), List.of(),
                Samples.environment(), () -> now += Samples.SECOND).run(forks, silent());
        assertThat(late.cells()).extracting(Cell::retained)
                .containsOnly(Retained.none("no time was left (--budget)"));
    }

    @Test
    void tellsOfEachJvmThatIsNotStartedAfterAllAndWhatItWouldHaveTaken() throws InterruptedException {
        List<PlannedCell> cells = plan(1, new Repeats(3, 0, 1), "platform", "virtual").cells().stream()
                .map(cell -> cell.with(MemoryJvm.HELD)).toList();
        var skipped = new ArrayList<String>();
        var listener = new ComparisonListener() {
            @Override
            public void skipped(PlannedCell cell, Duration least) {
                skipped.add(cell.model().id() + " " + least.toMillis());
            }
        };
        ScriptedForks.comparison(new Plan(cells, 1)).run(forks.failing("platform"), listener);
        assertThat(skipped).as("the third fork of the sleep of a second, and the fork that holds tasks")
                .containsExactly("platform 1300", "platform 300");
        skipped.clear();
        ForkRunner slow = (cell, fork) -> {
            now += 6 * Samples.SECOND;
            return forks.run(cell, fork);
        };
        within(Duration.ofSeconds(20), new Repeats(2, 0, 1), "platform", "virtual").run(slow, listener);
        assertThat(skipped).singleElement().asString().endsWith(" 1300");
    }

    /** A call takes 20 ms when it is timed alone, and two seconds then: one after another, a hundred take 200 s. */
    @Test
    void aRowThatTakesLongerThanThoughtUsesUpNoTimeOfTheOthers() throws InterruptedException {
        ForkRunner runner = (cell, fork) -> {
            now += cell.model().id().equals("sequential") ? 200 * Samples.SECOND : 2 * Samples.SECOND;
            return forks.run(cell, fork);
        };
        ownTasks(Duration.ofMinutes(1), Duration.ofMillis(20)).run(runner, silent());
        assertThat(forks.order).endsWith("sequential 0").containsExactlyInAnyOrder("platform 0", "virtual 0",
                "platform 1", "virtual 1", "platform 2", "virtual 2", "sequential 0");
    }

    @Test
    void aRowThatMayTakeLongestIsNotRunIfTheOthersLeaveItNoTimeAndSaysSo() throws InterruptedException {
        ForkRunner runner = (cell, fork) -> {
            now += 9 * Samples.SECOND;
            return forks.run(cell, fork);
        };
        Results results = ownTasks(Duration.ofMinutes(1), Duration.ofMillis(100)).run(runner, silent());
        assertThat(forks.order).hasSize(6).noneMatch(fork -> fork.startsWith("sequential"));
        assertThat(results.cells().getFirst()).returns(Status.NOT_RUN, Cell::status).returns(
                "not run: no time was left for it, and it takes about 11 s (--budget)", Cell::failure);
        assertThat(results.partial()).isFalse();
    }

    /** A hundred tasks, which were timed alone. */
    private Comparison ownTasks(Duration budget, Duration alone) {
        var task = new UserTask("com.acme.FetchOrder", List.of(), alone);
        var plan = new Plan(Stream.of("sequential", "platform", "virtual").map(model -> PlannedCells.of(model, task,
                new Size(100, 100)).repeated(new Repeats(3, 0, 1))).toList(), 1, budget, false);
        return new Comparison(plan, List.of("compare"), Samples.environment(), () -> now);
    }

    private Comparison within(Duration budget, Repeats repeats, String... models) {
        var plan = new Plan(plan(1, repeats, models).cells(), 1, budget, false);
        return new Comparison(plan, List.of("compare"), Samples.environment(), () -> now);
    }
}
