package loomshowcase.compare.report.figure;

import static loomshowcase.compare.result.Samples.MILLI;
import static loomshowcase.compare.result.Samples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import loomshowcase.compare.report.VariantGate;
import loomshowcase.compare.report.figure.Gate.Outcome;
import loomshowcase.compare.report.sentence.GateSummary;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Distribution;
import loomshowcase.compare.result.OpenLoop;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The gate between two variants")
@Tag("once")
class GateTest {

    private static final Gate TENTH = new Gate(0.1, true, false);
    private static final Gate MEMORY = new Gate(0.1, false, true);

    @Test
    @DisplayName("passes if a change of the size that it names would have been seen")
    void passes() {
        GateSummary same = judged(TENTH, walls(7, 200), walls(7, 201));
        assertThat(same.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(same.sentences()).containsExactly(
                "The gate passes: no figure grew by 10 %, and that would have been seen.");
    }

    @Test
    @DisplayName("trips if a row surely grew, and perhaps by as much")
    void trips() {
        GateSummary longer = judged(TENTH, walls(7, 200), walls(7, 221));
        assertThat(longer.outcome()).isEqualTo(Outcome.TRIPPED);
        assertThat(longer.sentences()).anyMatch(line -> line.startsWith(
                "virtual of sleep at 10 tasks on JDK 25, 'new' against 'old', wall time: it changed by +"));
    }

    @Test
    @DisplayName("does not trip for a change that is surely smaller than the one that it names")
    void smaller() {
        assertThat(judged(TENTH, walls(7, 200), walls(7, 210)).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(judged(new Gate(0.03, true, false), walls(7, 200), walls(7, 210)).outcome())
                .isEqualTo(Outcome.TRIPPED);
    }

    @Test
    @DisplayName("cannot tell from too few JVMs, from figures too far apart, and from rows that are missing or doubtful")
    void cannotTell() {
        assertThat(judged(TENTH, walls(4, 200), walls(4, 400)).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(judged(TENTH, of(1, 1, 1, 1, 1), of(1, 1, 10, 10, 10)).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(
                judged(TENTH, walls(7, 200), Samples.without(walls(7, 200), Status.NOT_RUN, "not run: no")).sentences())
                .anyMatch(line -> line.endsWith("after: not run: no."));
        assertThat(judged(TENTH, walls(7, 200), Changed.of(walls(7, 200), "warnings", List.of("late"))).outcome())
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(
                judged(TENTH, Samples.without(walls(7, 200), Status.FAILED, "it crashed"), walls(7, 200)).sentences())
                .as("nothing to compare with")
                .anyMatch(line -> line.endsWith("'new' against 'old': before: it crashed."));
        assertThat(VariantGate.of(TENTH, Samples.results(List.of(walls(7, 200)))).outcome()).as("no variants")
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    @DisplayName("is about changes in per cent, so 20 ms are no tie for it, nor are figures of equal JVMs a riddle")
    void noTie() {
        assertThat(judged(TENTH, walls(7, 30), walls(7, 49)).outcome()).isEqualTo(Outcome.TRIPPED);
        assertThat(judged(TENTH, of(5, 5, 5, 5, 5), of(5, 5, 5, 5, 5)).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(judged(TENTH, of(5, 5, 5, 5, 5), of(5, 5, 5, 5, 9)).sentences()).noneMatch(
                line -> line.contains("+0") || line.contains("−0"));
    }

    @Test
    @DisplayName("looks at p99 where tasks arrive at a rate, and at whether the queue grows now")
    void rate() {
        Cell before = atARate(false, 500, 510);
        assertThat(judged(TENTH, before, atARate(false, 500, 511)).findings()).extracting(Gate.Finding::figure)
                .containsExactly("median latency", "p99 latency");
        assertThat(judged(TENTH, before, atARate(false, 500, 511)).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(judged(TENTH, before, atARate(false, 500, 900)).outcome()).isEqualTo(Outcome.TRIPPED);
        assertThat(judged(TENTH, before, atARate(true, 500, 510)).sentences())
                .anyMatch(line -> line.endsWith("queue: it grows now, and did not before."));
    }

    @Test
    @DisplayName("looks at memory if asked, and at nothing else then")
    void memory() {
        Cell more = Samples.with(walls(7, 400), Status.MEASURED, null, List.of(),
                run -> Changed.of(run, "peakResidentBytes", 80L << 20));
        assertThat(judged(MEMORY, walls(7, 200), more).findings()).extracting(Gate.Finding::figure)
                .containsExactly("peak memory");
        assertThat(judged(MEMORY, walls(7, 200), more).outcome()).isEqualTo(Outcome.TRIPPED);
        assertThat(judged(MEMORY, walls(7, 200), walls(7, 400)).outcome()).isEqualTo(Outcome.PASSED);
    }

    private static GateSummary judged(Gate gate, Cell old, Cell changed) {
        return VariantGate.of(gate, Samples.results(List.of(Samples.as("old", old), Samples.as("new", changed))));
    }

    /** A fork for each wall, a millisecond apart. */
    private static Cell walls(int forks, long millis) {
        return of(IntStream.range(0, forks).map(fork -> (int) millis + fork).toArray());
    }

    private static Cell of(int... millis) {
        return forks(IntStream.of(millis).mapToLong(each -> each).toArray(), wall -> run -> run);
    }

    private interface Change {
        Run of(Run run);
    }

    private static Cell forks(long[] millis, LongFunction<Change> change) {
        List<Run> runs = new ArrayList<>();
        for (int fork = 0; fork < millis.length; fork++) {
            runs.add(change.apply(fork).of(Samples.run(fork, true, millis[fork] * MILLI)));
        }
        return Samples.cell("virtual", SECOND, runs);
    }

    private static Cell atARate(boolean queueGrows, long median, long highest) {
        Cell cell = forks(new long[] {3_000, 3_001, 3_002, 3_003, 3_004, 3_005, 3_006}, fork -> run -> Changed.of(run,
                "latencyNanos", new Distribution(new EnumMap<>(Map.of(Percentile.P50, (median + fork) * MILLI,
                        Percentile.P99, (highest + fork) * MILLI)), 2 * highest * MILLI)));
        return Changed.of(cell, "openLoop", new OpenLoop(300, 300.0, 500, 0.0, queueGrows ? 100.0 : 0.0));
    }
}
