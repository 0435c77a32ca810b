package loomshowcase.compare.report.figure;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import loomshowcase.compare.result.Distribution;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Spread;

/**
 * A row that two comparisons have in common.
 *
 * @param name   tells it from the other rows
 * @param before its figures in the first comparison
 * @param after  its figures in the second comparison, of the same kind of run
 * @param inTurn whether the JVMs of both took turns in one sitting; otherwise the machine may have changed in between
 */
public record ChangedRow(String name, Figures before, Figures after, boolean inTurn) {

    /** How the second comparison differs from the first. */
    public enum Finding {
        /** Every JVM took longer than every JVM before, by the rule of {@link Spread}. */
        LONGER,
        /** Every JVM took less time than every JVM before, by the same rule. */
        LESS,
        /** The medians tie, even if the JVMs can be told apart. */
        TIE,
        /** They differ by no more than JVMs of one comparison do. */
        NO_DIFFERENCE_SEEN,
        /** At least one was done in too few JVMs to say anything. */
        TOO_FEW_JVMS,
        /** Other programs used the processors in at least one. */
        BUSY_MACHINE,
        /** At least one has a warning or failed tasks, or had not settled. */
        DOUBTFUL,
        /** At least one has no figures for this kind of run. */
        NO_FIGURES
    }

    public boolean hasFigures() {
        return before.hasFigures() && after.hasFigures();
    }

    /** Why there are no figures before or after; for a row that is not shown. */
    public String reasonWithoutFigures() {
        return before.hasFigures() ? "after: " + after.reasonWithoutFigures()
                : "before: " + before.reasonWithoutFigures();
    }

    /** Whether tasks arrive at a rate: then the rate decides the wall time, and latency is compared. */
    public boolean isOpenLoop() {
        return before.cell().openLoop() != null || after.cell().openLoop() != null;
    }

    /** The time that is compared: the wall time of a run, or its median latency if tasks arrive at a rate. */
    public Function<Run, Long> time() {
        return isOpenLoop() ? ChangedRow::medianLatency : Run::wallNanos;
    }

    /** The median latency of a run; {@code null} if it has none. */
    public static Long medianLatency(Run run) {
        return latency(run, Percentile.median());
    }

    /** The latency that the highest percentile of a run's tasks had; {@code null} if there were too few tasks for it. */
    public static Long highestLatency(Run run) {
        return latency(run, Percentile.highest());
    }

    private static Long latency(Run run, Percentile percentile) {
        Distribution latency = run.taskTimes().latencyNanos();
        return latency == null ? null : latency.at(percentile);
    }

    /**
     * Holds a figure after against the same before.
     *
     * @return empty if it is missing on a side, or not positive
     */
    public Optional<RankTest> test(Function<Run, Long> figure) {
        return before.spread(figure).filter(first -> first.least() > 0)
                .flatMap(first -> after.spread(figure).filter(second -> second.least() > 0)
                        .map(second -> RankTest.of(first.medians(), second.medians())));
    }

    /** Whether other programs used so much of the processors on a side that a difference may be due to them. */
    public boolean isCrowded() {
        return before.isCrowded() || after.isCrowded();
    }

    /** How much that was: a reason, in a few words. */
    public String othersCpu() {
        double most = Stream.of(before, after).mapToDouble(row -> row.cell().perFork().othersCpu().orElse(0)).max()
                .getAsDouble();
        return "other programs used %s of the processors while it was measured".formatted(Amounts.percent(most));
    }

    /**
     * Whether nothing can be said of it, because of warnings or failed tasks; of two sittings, also because of runs that had
     * not settled. In one sitting both sides have as many such runs in each JVM, and the test counts JVMs, so they are as
     * comparable as cold ones.
     */
    public boolean isDoubtful() {
        return isDoubtful(before) || isDoubtful(after);
    }

    /** The median after, as a multiple of the median before; empty if one is missing. */
    public Optional<Double> ratio() {
        return before.spread(time()).filter(first -> first.median() > 0)
                .flatMap(first -> after.spread(time()).map(second -> second.ratioTo(first)));
    }

    /** @param enough how many JVMs it takes on either side */
    public Finding finding(int enough) {
        Optional<Spread> first = before.spread(time());
        Optional<Spread> second = after.spread(time());
        if (!hasFigures() || first.isEmpty() || second.isEmpty()) {
            return Finding.NO_FIGURES;
        }
        if (isCrowded()) {
            return Finding.BUSY_MACHINE;
        }
        if (isDoubtful()) {
            return Finding.DOUBTFUL;
        }
        return switch (second.get().comparedWith(first.get(), enough)) {
            case TOO_FEW_FORKS -> Finding.TOO_FEW_JVMS;
            case NO_DIFFERENCE_SEEN -> Finding.NO_DIFFERENCE_SEEN;
            case LESS -> unlessTie(first.get(), second.get(), Finding.LESS);
            case MORE -> unlessTie(first.get(), second.get(), Finding.LONGER);
        };
    }

    private static Finding unlessTie(Spread first, Spread second, Finding finding) {
        return Tie.ofSittings(first.median(), second.median()) ? Finding.TIE : finding;
    }

    private boolean isDoubtful(Figures row) {
        return !row.cell().warnings().isEmpty() || !row.failures().isEmpty()
                || !inTurn && row.phase() == Phase.WARM && row.unsettled();
    }
}
