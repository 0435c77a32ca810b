package loomshowcase.compare.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Sweep;
import loomshowcase.compare.report.page.SweepChart;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Threads;
import loomshowcase.text.Counts;
import loomshowcase.text.Listed;

/** The charts of a comparison at several numbers of tasks. */
final class SweepCharts {

    private SweepCharts() {}

    /** Wall times. */
    static SweepChart walls(Sweep sweep) {
        return new SweepChart("wall time by number of tasks", Amounts::nanos, Amounts::roundNanos,
                sweep.lines().stream()
                        .map(line -> line(line, Figures::wall, Run::wallNanos)).toList(),
                notDrawn(sweep, row -> 1L));
    }

    /** Platform threads that the model started, or its carriers. */
    static SweepChart threads(Sweep sweep) {
        return new SweepChart("threads by number of tasks", Counts::text, Counts::text, sweep.lines().stream()
                .map(line -> line(line, row -> threads(row.threads()), run -> threads(run.resources().threads())))
                .toList(), notDrawn(sweep, row -> threads(row.threads())));
    }

    /** Which points are missing and why, so that none is left out in silence. */
    private static String notDrawn(Sweep sweep, ToLongFunction<Figures> figure) {
        return Stream.of(
                missing(sweep, row -> !row.hasFigures(), "no figures; the sentences say why"),
                missing(sweep, row -> row.hasFigures() && figure.applyAsLong(row) < 1,
                        "0, which has no place on this axis"))
                .flatMap(Optional::stream).collect(Collectors.joining(" "));
    }

    private static Optional<String> missing(Sweep sweep, Predicate<Figures> is, String why) {
        List<String> rows = sweep.lines().stream().flatMap(line -> {
            List<Figures> missing = line.rows().stream().filter(is).toList();
            return missing.isEmpty() ? Stream.of()
                    : Stream.of(missing.size() == line.rows().size() ? line.label()
                            : "%s at %s tasks".formatted(line.label(), Listed.and(missing.stream()
                                    .map(row -> Counts.text(row.cell().tasks())).toList())));
        }).toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of("Not drawn: %s (%s).".formatted(Listed.and(rows), why));
    }

    private static long threads(Threads threads) {
        return (long) threads.model() + threads.carriers();
    }

    /** A line through the medians. An amount of 0 has no place on a logarithmic axis. */
    private static SweepChart.Line line(Sweep.Line line, Function<Figures, Long> median, ToLongFunction<Run> each) {
        List<Figures> shown = line.rows().stream().filter(Figures::hasFigures).toList();
        return new SweepChart.Line(line.label(),
                shown.stream().map(row -> new SweepChart.Point(row.cell().tasks(), median.apply(row)))
                        .filter(SweepCharts::hasPlace).toList(),
                shown.stream().flatMap(row -> row.runs().stream().map(run -> new SweepChart.Point(
                        row.cell().tasks(), each.applyAsLong(run)))).filter(SweepCharts::hasPlace).toList());
    }

    private static boolean hasPlace(SweepChart.Point point) {
        return point.figure() >= 1;
    }
}
