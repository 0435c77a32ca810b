package loomshowcase.compare.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Spread;
import loomshowcase.compare.result.Spread.Verdict;

/**
 * Whether a build may pass. It passes only if a change of the named size can be ruled out in every figure that its rows
 * are about: the interval of {@link RankTest} ends below it. It trips if a figure surely grew, and perhaps by as much. In
 * between nobody can tell, and then a build must not pass either.
 *
 * @param change the smallest change that matters, as a part of the figure before: 0.1 for a tenth
 * @param time   whether it looks at times: of a run; at a rate, of a task, and whether the queue grows
 * @param memory whether it looks at the peak memory of the JVM
 */
public record Gate(double change, boolean time, boolean memory) {

    /** What it found in one figure. */
    public enum Outcome {
        /** It surely grew, and perhaps by the change that matters. */
        TRIPPED,
        /** It did not grow by the change that matters. */
        PASSED,
        /** It may have grown, or not. */
        UNKNOWN
    }

    /**
     * What it found in one figure of a row.
     *
     * @param figure such as {@code wall time}
     * @param why    in a few words
     */
    public record Finding(String row, String figure, Outcome outcome, String why) {}

    private record Figure(String name, Function<Run, Long> of) {}

    /**
     * Judges a row.
     *
     * @param enough if both were not measured in turn: how many JVMs it takes on either side. It then only trips if all
     *               JVMs of the one lie beyond all of the other, and it takes more of them among more rows
     */
    public List<Finding> of(ChangedRow row, int enough) {
        if (!row.before().hasFigures()) {
            return row.inTurn() && row.after().hasFigures()
                    ? List.of(new Finding(row.name(), "", Outcome.UNKNOWN, row.reasonWithoutFigures())) : List.of();
        }
        if (!row.after().hasFigures()) {
            return List.of(new Finding(row.name(), "", Outcome.UNKNOWN, row.reasonWithoutFigures()));
        }
        if (row.isCrowded()) {
            return List.of(new Finding(row.name(), "", Outcome.UNKNOWN, row.othersCpu()));
        }
        if (row.isDoubtful()) {
            return List.of(new Finding(row.name(), "", Outcome.UNKNOWN,
                    row.inTurn() ? "it has warnings or failed tasks"
                            : "it has warnings, failed tasks, or runs that had not settled"));
        }
        var findings = new ArrayList<Finding>();
        if (time && row.isOpenLoop()) {
            queue(row).ifPresent(findings::add);
        }
        figures(row).stream().map(figure -> judged(row, figure, enough)).forEach(findings::add);
        return findings;
    }

    private List<Figure> figures(ChangedRow row) {
        var figures = new ArrayList<Figure>();
        if (time) {
            figures.add(new Figure(row.isOpenLoop() ? "median latency" : "wall time", row.time()));
        }
        if (time && row.isOpenLoop() && row.before().spread(ChangedRow::highestLatency).isPresent()
                && !row.after().queueGrows()) {
            figures.add(new Figure(Percentile.highest() + " latency", ChangedRow::highestLatency));
        }
        if (memory) {
            figures.add(new Figure("peak memory", run -> run.resources().peakResidentBytes()));
        }
        return figures;
    }

    private static Optional<Finding> queue(ChangedRow row) {
        return row.after().queueGrows() && !row.before().queueGrows()
                ? Optional.of(new Finding(row.name(), "queue", Outcome.TRIPPED, "it grows now, and did not before"))
                : Optional.empty();
    }

    private Finding judged(ChangedRow row, Figure figure, int enough) {
        Optional<RankTest> test = row.test(figure.of());
        if (test.isEmpty()) {
            return new Finding(row.name(), figure.name(), Outcome.UNKNOWN, "it was not measured on both sides");
        }
        RankTest found = test.get();
        Verdict seen = row.inTurn() ? Verdict.TOO_FEW_FORKS : seen(row, figure, enough);
        boolean grew = row.inTurn() ? found.differ() && found.ratio() > 1
                : found.ratio() >= 1 + change && seen == Verdict.MORE;
        Outcome outcome = found.high() < 1 + change || seen == Verdict.LESS ? Outcome.PASSED
                : grew ? Outcome.TRIPPED : Outcome.UNKNOWN;
        return new Finding(row.name(), figure.name(), outcome, interval(found));
    }

    private static Verdict seen(ChangedRow row, Figure figure, int enough) {
        Spread before = row.before().spread(figure.of()).orElseThrow();
        return row.after().spread(figure.of()).orElseThrow().comparedWith(before, enough);
    }

    private static String interval(RankTest found) {
        return Double.isInfinite(found.high()) ? "too few JVMs to say by how much it may have grown"
                : "it changed by %s, and anything from %s to %s fits".formatted(signed(found.ratio()),
                        signed(found.low()), signed(found.high()));
    }

    private static String signed(double ratio) {
        return (ratio == 1 ? "" : ratio < 1 ? "−" : "+") + Amounts.percent(ratio - 1);
    }
}
