package loomshowcase.compare.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.plan.Plan;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.plan.PlannedCells;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.workload.Workload;
import loomshowcase.compare.workload.cpu.Cpu;
import loomshowcase.compare.workload.sleep.Sleep;
import loomshowcase.compare.workload.task.UserTask;
import org.junit.jupiter.api.Test;

/** What floors rest on where arithmetic is not enough, with scripted forks in place of JVMs. */
class CalibrationTest {

    private final List<PlannedCell> measured = new ArrayList<>();

    @Test
    void theLeastTimeOfOneTaskAloneIsWhatTheFloorsRestOn() throws InterruptedException {
        Plan plan = new Calibration(this::takesAHundredThenSixtyMillis).applyTo(plan(new Cpu(64_000_000, 2, null)));
        assertThat(plan.cells()).extracting(PlannedCell::floor).containsExactly(
                Optional.of(Duration.ofMillis(600)), Optional.of(Duration.ofMillis(300)));
    }

    @Test
    void whereOthersHadTheProcessorsTooTheCpuTimeSaysWhatATaskNeeds() throws InterruptedException {
        ForkRunner busy = (cell, fork) -> new ForkResult(Samples.jdk25(), Duration.ofNanos(1), List.of(Changed.of(
                Samples.withService(Samples.run(0, false, 1), 100 * Samples.MILLI), "cpuNanos", 650 * Samples.MILLI)),
                null);
        assertThat(new Calibration(busy).applyTo(plan(new Cpu(64_000_000, 2, null))).cells().getFirst().floor())
                .as("ten times 65 ms").contains(Duration.ofMillis(650));
    }

    @Test
    void aCallOfAnOwnTaskIsMeasuredByItsTimeOnTheClockAndByFewCalls() throws InterruptedException {
        var task = new UserTask("com.acme.FetchOrder", List.of(), null);
        Plan plan = new Calibration(this::takesAHundredThenSixtyMillis).applyTo(plan(task));
        assertThat(plan.cells()).allSatisfy(cell -> {
            assertThat(cell.workload().taskAlone()).contains(Duration.ofMillis(60));
            assertThat(cell.floor()).isEmpty();
        });
        assertThat(measured).singleElement().satisfies(cell -> assertThat(cell.size().tasks()).isEqualTo(5));
    }

    @Test
    void oneMeasurementServesAllModels() throws InterruptedException {
        new Calibration(this::takesAHundredThenSixtyMillis).applyTo(plan(new Cpu(64_000_000, 2, null)));
        assertThat(measured).singleElement().satisfies(cell -> {
            assertThat(cell.model().id()).isEqualTo("sequential");
        });
    }

    @Test
    void aBigTaskIsMeasuredInPart() throws InterruptedException {
        Plan plan = new Calibration(this::takesAHundredThenSixtyMillis).applyTo(plan(new Cpu(1_280_000_000, 2, null)));
        assertThat(measured.getFirst().workload()).isEqualTo(new Cpu(128_000_000, 2, null));
        assertThat(plan.cells().getFirst().floor()).contains(Duration.ofSeconds(6));
    }

    @Test
    void withoutAMeasurementThereIsNoFloor() throws InterruptedException {
        Plan plan =
                new Calibration((cell, fork) -> new ForkResult(null, null, List.of(), "its JVM could not be started"))
                        .applyTo(plan(new Cpu(64_000_000, 2, null)));
        assertThat(plan.cells()).extracting(PlannedCell::floor).containsOnly(Optional.empty());
        assertThat(plan.cells()).extracting(PlannedCell::reasonNotToRun).containsOnly(Optional.empty());
    }

    @Test
    void whatNeedsNoMeasurementIsLeftAsItIs() throws InterruptedException {
        Plan sleeps = plan(Sleep.DEFAULT);
        assertThat(new Calibration(this::takesAHundredThenSixtyMillis).applyTo(sleeps)).isEqualTo(sleeps);
        assertThat(measured).isEmpty();
    }

    private ForkResult takesAHundredThenSixtyMillis(PlannedCell cell, int fork) {
        measured.add(cell);
        return new ForkResult(Samples.jdk25(), Duration.ofNanos(1), Stream.of(100, 60, 70)
                .map(millis -> Samples.withService(Samples.run(0, false, 1), millis * Samples.MILLI)).toList(), null);
    }

    private static Plan plan(Workload workload) {
        return new Plan(Stream.of("sequential", "virtual")
                .map(id -> PlannedCells.of(id, workload, new Size(10, 10))).toList(), 1);
    }
}
