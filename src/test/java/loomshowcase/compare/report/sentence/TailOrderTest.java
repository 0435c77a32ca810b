package loomshowcase.compare.report.sentence;

import static loomshowcase.compare.result.Samples.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Phase;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Distribution;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Of the highest latencies of two rows")
class TailOrderTest {

    @Test
    @DisplayName("an order is told if every JVM of the one is below every JVM of the other, by more than its own differ")
    void order() {
        assertThat(said(row("fixed-pool", 500, 505, 510), row("virtual", 900, 905, 910)))
                .isEqualTo(" That of fixed-pool 10 is lower than that of virtual.");
    }

    @Test
    @DisplayName("no difference is told if the JVMs of one row differ by as much")
    void noDifference() {
        assertThat(said(row("fixed-pool", 500, 505, 950), row("virtual", 600, 905, 910)))
                .startsWith(" No difference between them was seen");
    }

    @Test
    @DisplayName("an order is not told of fewer than three JVMs")
    void tooFew() {
        assertThat(said(row("fixed-pool", 500), row("virtual", 900)))
                .isEqualTo(" So few JVMs do not prove an order; use --forks 5.");
    }

    @Test
    @DisplayName("nothing is told if they tie, or if there is only one")
    void tie() {
        assertThat(said(row("fixed-pool", 500, 505, 510), row("virtual", 501, 502, 503))).isEmpty();
        assertThat(said(row("virtual", 500, 505, 510))).isEmpty();
    }

    private static String said(Cell... cells) {
        return TailOrder.of(Stream.of(cells).map(cell -> new Figures(cell, Phase.COLD)).toList());
    }

    /** A JVM for each p99 in milliseconds. */
    private static Cell row(String model, long... tails) {
        var runs = new ArrayList<Run>();
        for (int fork = 0; fork < tails.length; fork++) {
            runs.add(Changed.of(Samples.run(fork, true, 3_000 * MILLI), "latencyNanos",
                    new Distribution(Map.of(Percentile.P99, tails[fork] * MILLI), tails[fork] * MILLI)));
        }
        return Samples.cell(model, 0, List.copyOf(runs));
    }
}
