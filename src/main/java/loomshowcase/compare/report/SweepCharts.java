package loomshowcase.compare.report;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Sweep;
import loomshowcase.compare.report.page.SweepChart;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Threads;
import loomshowcase.text.Counts;

/** The charts of a comparison at several numbers of tasks. */
final class SweepCharts {

    private SweepCharts() {}

    /** Wall times. */
    static SweepChart walls(Sweep sweep) {
        return new SweepChart("wall time by number of tasks", Amounts::nanos, Amounts::roundNanos,
                sweep.lines().stream()
                        .map(line -> line(line, Figures::wall, Run::wallNanos)).toList());
    }

    /** Platform threads that the model started, or its carriers. */
    static SweepChart threads(Sweep sweep) {
        return new SweepChart("threads by number of tasks", Counts::text, Counts::text, sweep.lines().stream()
                .map(line -> line(line, row -> threads(row.threads()), run -> threads(run.resources().threads())))
                .toList());
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
