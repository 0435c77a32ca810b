package loomshowcase.compare.report.figure;

import java.util.Optional;
import java.util.function.Function;
import loomshowcase.compare.result.Distribution;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Spread;
import loomshowcase.compare.result.Status;

/**
 * A row that two comparisons have in common.
 *
 * @param name   the workload, the model and what else tells it from other rows
 * @param before its figures in the first
 * @param after  its figures in the second, of the same kind of run
 */
public record ChangedRow(String name, Figures before, Figures after) {

    /** What there is to say of the second against the first. */
    public enum Finding {
        /** Every JVM of the second took longer than every JVM of the first, by the rule of {@link Spread}. */
        LONGER,
        /** Every JVM of the second took less time. */
        LESS,
        /** The medians tie, whatever the JVMs say. */
        TIE,
        /** They lie no further apart than JVMs of one comparison do. */
        NO_DIFFERENCE_SEEN,
        /** One of them was done in too few JVMs to say anything. */
        TOO_FEW_JVMS,
        /** One of them has a warning, failed tasks, or had not settled. */
        DOUBTFUL,
        /** One of them has no figures of that kind of run. */
        NO_FIGURES
    }

    public boolean shown() {
        return before.shown() && after.shown();
    }

    /** Why one of the two has no figures; of a row that has none on both sides. */
    public String whyNot() {
        return before.shown() ? "after: " + whyNot(after) : "before: " + whyNot(before);
    }

    private static String whyNot(Figures row) {
        return row.cell().status() == Status.MEASURED ? "no %s run: was it measured with other --warmups or --runs?"
                .formatted(row.phase().word()) : row.whyNot();
    }

    /** Whether tasks arrive at a rate: then the wall is the rate's doing, and latency is what counts. */
    public boolean isOpenLoop() {
        return before.cell().openLoop() != null;
    }

    /** The time that is compared: the wall, or the median latency of a run where tasks arrive at a rate. */
    public Function<Run, Long> time() {
        return isOpenLoop() ? ChangedRow::medianLatency : Run::wallNanos;
    }

    private static Long medianLatency(Run run) {
        Distribution latency = run.taskTimes().latencyNanos();
        return latency == null ? null : latency.median();
    }

    /** The second as a multiple of the first, medians both; empty where one of them was not taken. */
    public Optional<Double> ratio() {
        return before.spread(time()).filter(first -> first.median() > 0)
                .flatMap(first -> after.spread(time()).map(second -> second.ratioTo(first)));
    }

    /** @param enough JVMs on either side under which nothing is said */
    public Finding finding(int enough) {
        Optional<Spread> first = before.spread(time());
        Optional<Spread> second = after.spread(time());
        if (!shown() || first.isEmpty() || second.isEmpty()) {
            return Finding.NO_FIGURES;
        }
        if (isDoubtful(before) || isDoubtful(after)) {
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
        return Tie.closely(first.median(), second.median()) ? Finding.TIE : finding;
    }

    private static boolean isDoubtful(Figures row) {
        return !row.cell().warnings().isEmpty() || !row.failures().isEmpty()
                || row.phase() == Phase.WARM && row.unsettled();
    }
}
