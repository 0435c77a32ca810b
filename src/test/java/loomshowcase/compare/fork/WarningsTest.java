package loomshowcase.compare.fork;

import static loomshowcase.compare.result.Samples.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.plan.PlannedCells;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Distribution;
import loomshowcase.compare.result.OpenRun;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.workload.Setting;
import loomshowcase.compare.workload.Settings;
import loomshowcase.compare.workload.download.Download;
import loomshowcase.text.Durations;
import org.junit.jupiter.api.Test;

class WarningsTest {

    @Test
    void answersLaterThanATwentiethOfTheDelayAreTheServersFault() {
        assertThat(Warnings.of(cell("200ms"), List.of(late(11 * MILLI)))).singleElement().asString()
                .startsWith("server-bound");
    }

    @Test
    void withoutADelayNothingIsLate() {
        assertThat(Warnings.of(cell("0s"), List.of(late(11 * MILLI)))).isEmpty();
    }

    @Test
    void upToThatTheyAreNot() {
        assertThat(Warnings.of(cell("200ms"), List.of(late(10 * MILLI)))).isEmpty();
    }

    @Test
    void aServerThatSaysNothingIsNotBlamed() {
        assertThat(Warnings.of(cell("200ms"), List.of(Samples.run(0, true, MILLI)))).isEmpty();
    }

    @Test
    void whatKnowsNoDelayHasNoServer() {
        PlannedCell sleep = PlannedCells.sleeps("virtual", 1, 1, Duration.ofSeconds(1));
        assertThat(Warnings.of(sleep, List.of(late(11 * MILLI)))).isEmpty();
    }

    /** Of a task that takes a second, a twentieth is 50 ms. */
    @Test
    void tasksHandedOverLaterThanATwentiethOfWhatTheyTakeAreTheGeneratorsFault() {
        PlannedCell cell = PlannedCells.sleepsAt("10/s", "virtual", 10, 10, Duration.ofSeconds(1));
        assertThat(Warnings.of(cell, List.of(generatedLate(51 * MILLI)))).singleElement().asString()
                .startsWith("generator-bound");
        assertThat(Warnings.of(cell, List.of(generatedLate(50 * MILLI)))).isEmpty();
        assertThat(Warnings.of(cell, List.of(generatedLate(MILLI), generatedLate(MILLI), generatedLate(99 * MILLI))))
                .as("one run of three").isEmpty();
    }

    private static Run generatedLate(long nanos) {
        return Changed.of(Samples.run(0, true, MILLI), "openLoop",
                new OpenRun(Distribution.of(nanos), 900 * MILLI, 0, 0, 0));
    }

    private static PlannedCell cell(String delay) {
        Settings typed = Settings.NONE.with(Setting.duration("delayNanos"), Durations.parse(delay));
        return PlannedCells.of("virtual", Download.DEFAULT.withOptions(typed), new Size(15, 15));
    }

    private static Run late(long nanos) {
        return Changed.of(Samples.run(0, true, MILLI), "serverLateNanos", Distribution.of(nanos));
    }
}
