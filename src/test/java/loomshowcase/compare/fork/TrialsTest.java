package loomshowcase.compare.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.model.ThreadModels;
import loomshowcase.compare.plan.Plan;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.plan.Repeats;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.workload.Parameters;
import loomshowcase.compare.workload.Workloads;
import loomshowcase.launch.InstalledJdks;
import org.junit.jupiter.api.Test;

/** What floors rest on where arithmetic is not enough, with scripted forks in place of JVMs. */
class TrialsTest {

    private final List<PlannedCell> tried = new ArrayList<>();

    @Test
    void theLeastTimeOfOneTaskAloneIsWhatTheFloorsRestOn() throws InterruptedException {
        Plan plan = new Trials(this::takesAHundredThenSixtyMillis).applyTo(plan("cpu", 64_000_000));
        assertThat(plan.cells()).extracting(PlannedCell::floor).containsExactly(
                Optional.of(Duration.ofMillis(600)), Optional.of(Duration.ofMillis(300)));
    }

    @Test
    void whereOthersHadTheProcessorsTooTheCpuTimeSaysWhatATaskNeeds() throws InterruptedException {
        ForkRunner busy = (cell, fork) -> new ForkResult(Samples.jdk25(), 1L, List.of(Changed.of(
                Samples.withService(Samples.run(0, false, 1), 100 * Samples.MILLI), "cpuNanos", 650 * Samples.MILLI)),
                null);
        assertThat(new Trials(busy).applyTo(plan("cpu", 64_000_000)).cells().getFirst().floor())
                .as("ten times 65 ms").contains(Duration.ofMillis(650));
    }

    @Test
    void oneTrialServesAllModels() throws InterruptedException {
        new Trials(this::takesAHundredThenSixtyMillis).applyTo(plan("cpu", 64_000_000));
        assertThat(tried).singleElement().satisfies(cell -> {
            assertThat(cell.model().id()).isEqualTo("sequential");
        });
    }

    @Test
    void aBigTaskIsTriedInPart() throws InterruptedException {
        Plan plan = new Trials(this::takesAHundredThenSixtyMillis).applyTo(plan("cpu", 1_280_000_000));
        assertThat(tried.getFirst().parameters().number("cpuWorkBytes")).isEqualTo(128_000_000);
        assertThat(plan.cells().getFirst().floor()).contains(Duration.ofSeconds(6));
    }

    @Test
    void withoutATrialThereIsNoFloor() throws InterruptedException {
        Plan plan = new Trials((cell, fork) -> new ForkResult(null, null, List.of(), "its JVM could not be started"))
                .applyTo(plan("cpu", 64_000_000));
        assertThat(plan.cells()).extracting(PlannedCell::floor).containsOnly(Optional.empty());
        assertThat(plan.cells()).extracting(PlannedCell::whyNot).containsOnly(Optional.empty());
    }

    @Test
    void whatNeedsNoTrialIsLeftAsItIs() throws InterruptedException {
        Plan sleeps = plan("sleep", 64_000_000);
        assertThat(new Trials(this::takesAHundredThenSixtyMillis).applyTo(sleeps)).isEqualTo(sleeps);
        assertThat(tried).isEmpty();
    }

    private ForkResult takesAHundredThenSixtyMillis(PlannedCell cell, int fork) {
        tried.add(cell);
        return new ForkResult(Samples.jdk25(), 1L, Stream.of(100, 60, 70)
                .map(millis -> Samples.withService(Samples.run(0, false, 1), millis * Samples.MILLI)).toList(), null);
    }

    private static Plan plan(String workload, long bytes) {
        var parameters = Parameters.of(Map.of(
                "cpuWorkBytes", Long.toString(bytes), "cores", "2", "durationNanos", "1000"));
        return new Plan(Stream.of("sequential", "virtual")
                .map(id -> new PlannedCell(InstalledJdks.running(), ThreadModels.named(id).orElseThrow(),
                        Workloads.named(workload).orElseThrow(), parameters, new Size(10, 10),
                        new Repeats(1, 0, 1), Optional.empty()))
                .toList(), 1);
    }
}
