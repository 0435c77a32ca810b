package loomshowcase.compare.report.figure;

import java.util.Optional;
import java.util.function.Function;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Spread;
import loomshowcase.compare.result.Spread.Verdict;

/**
 * A row that two comparisons have in common.
 *
 * @param name   the workload, the model and what else tells it from other rows
 * @param before its figures in the first
 * @param after  its figures in the second, of the same kind of run
 */
public record ChangedRow(String name, Figures before, Figures after) {

    public boolean shown() {
        return before.shown() && after.shown();
    }

    /** Whether tasks arrive at a rate: then the wall is the rate's doing, and latency is what counts. */
    public boolean isOpenLoop() {
        return before.row().openLoop() != null;
    }

    /** The time that is compared: the wall, or the median latency of a run where tasks arrive at a rate. */
    public Function<Run, Long> time() {
        return isOpenLoop() ? run -> run.latencyNanos() == null ? null : run.latencyNanos().p50() : Run::wallNanos;
    }

    /** The second as a multiple of the first, medians both; empty where one of them was not taken. */
    public Optional<Double> ratio() {
        return before.spread(time()).flatMap(first -> after.spread(time()).map(second -> second.ratioTo(first)));
    }

    /**
     * How the second compares with the first. Times that tie are no different, whatever their JVMs say; and a row with
     * a warning on either side tells nothing.
     *
     * @param enough forks on either side under which nothing is said
     */
    public Verdict verdict(int enough) {
        Optional<Spread> first = before.spread(time());
        Optional<Spread> second = after.spread(time());
        if (first.isEmpty() || second.isEmpty() || isWarned(before) || isWarned(after)) {
            return Verdict.TOO_FEW_FORKS;
        }
        Verdict verdict = second.get().comparedWith(first.get(), enough);
        boolean ties = Tie.closely(first.get().median(), second.get().median());
        return ties && verdict != Verdict.TOO_FEW_FORKS ? Verdict.NO_DIFFERENCE_SEEN : verdict;
    }

    private static boolean isWarned(Figures row) {
        return !row.row().warnings().isEmpty() || !row.failures().isEmpty();
    }
}
