package loomshowcase.compare.report.sentence;

import static loomshowcase.compare.result.Samples.MILLI;
import static loomshowcase.compare.result.Samples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loomshowcase.compare.report.figure.Sweep;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Samples;
import org.junit.jupiter.api.Test;

class SweepSummaryTest {

    @Test
    void upToWhereAllTieAndWhoFallsBehindFromWhereOn() {
        assertThat(said(Samples.sweep())).containsExactly(
                "Up to 100 tasks all concurrent models tie: virtual threads are not faster threads. What they change is "
                        + "how many you can afford.",
                "From 1,000 tasks on, of these, fixed-pool 200 takes longer than virtual: 5.02 s against 1.01 s, and the "
                        + "arithmetic lets it take no less than 5 s.",
                "sequential at 1,000 tasks: not run: needs at least 16 min 40 s");
    }

    @Test
    void ofRunsThatAreFewerThanThreeJvmsNoneIsSaidToTakeLonger() {
        Cell platform = Samples.at(100, Samples.cell("platform", SECOND, 1_500 * MILLI), 100);
        Cell virtual = Samples.at(100, Samples.cell("virtual", SECOND, 1_000 * MILLI), 100);
        Cell few = Samples.at(10, Samples.cell("virtual", SECOND, 1_000 * MILLI), 10);
        assertThat(said(List.of(few, platform, virtual))).isEmpty();
    }

    private static List<String> said(List<Cell> cells) {
        return new SweepSummary(Sweep.of(cells)).sentences();
    }
}
