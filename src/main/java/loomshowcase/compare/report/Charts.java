package loomshowcase.compare.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.ByJdk;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.report.figure.Sweep;
import loomshowcase.compare.report.page.Mark;
import loomshowcase.compare.report.page.StripChart;
import loomshowcase.compare.report.page.SweepChart;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Run.TaskTimes;

/** Chooses the chart for the rows of a section. */
final class Charts {

    private Charts() {}

    /** The chart as SVG; empty if there is nothing to draw. */
    static String of(List<Cell> cells) {
        if (cells.stream().map(Cell::tasks).distinct().count() > 1) {
            return sweep(Sweep.of(cells)).svg();
        }
        Rows rows = Rows.of(cells);
        boolean open = !rows.isClosedLoop();
        List<String> labels = rows.all().stream().map(Figures::label).distinct().toList();
        ByJdk jdks = ByJdk.of(cells);
        return new StripChart(
                open ? "latency of a task, from its intended arrival to its end" : "wall time of every run",
                rows.all().stream().sorted(Comparator.comparing(row -> labels.indexOf(row.label())))
                        .map(row -> new StripChart.Row(jdks.jdks().size() == 1 ? row.label()
                                : row.label() + " on " + jdks.name(row.cell().jdk()),
                                !row.hasFigures() ? List.of() : open ? latencies(row) : walls(row)))
                        .toList())
                .svg();
    }

    private static SweepChart sweep(Sweep sweep) {
        return new SweepChart("wall time by number of tasks", sweep.lines().stream()
                .map(line -> new SweepChart.Line(line.label(), line.rows().stream().filter(Figures::hasFigures)
                        .map(row -> new SweepChart.Point(row.cell().tasks(), Math.max(1, row.wall()))).toList()))
                .toList());
    }

    private static List<StripChart.Point> walls(Figures row) {
        var points = new ArrayList<StripChart.Point>();
        var runsOfFork = new HashMap<Integer, Integer>();
        for (Run run : row.cell().runs()) {
            int number = runsOfFork.merge(run.fork(), 1, Integer::sum);
            if (!run.warmUp()) {
                points.add(point(run.cold() ? Mark.COLD : run.warm() ? Mark.WARM : Mark.UNSETTLED, run.wallNanos(),
                        "JVM %s, run %s".formatted(run.fork() + 1, number)));
            }
        }
        points.add(point(Mark.MEDIAN, row.wall(), Mark.MEDIAN.words()));
        if (row.cell().floorNanos() != null) {
            points.add(point(Mark.FLOOR, row.cell().floorNanos(), Mark.FLOOR.words()));
        }
        return points;
    }

    private static List<StripChart.Point> latencies(Figures row) {
        var points = new ArrayList<StripChart.Point>();
        for (Percentile percentile : Percentile.values()) {
            Long nanos = row.median(TaskTimes::latencyNanos, percentile);
            if (nanos != null) {
                points.add(point(Mark.of(percentile), nanos, percentile.toString()));
            }
        }
        Long longest = row.medianOfLongest(TaskTimes::latencyNanos);
        if (longest != null) {
            points.add(point(Mark.MAX, longest, Mark.MAX.words()));
        }
        return points;
    }

    private static StripChart.Point point(Mark mark, long nanos, String what) {
        return new StripChart.Point(mark, Math.max(1, nanos), what + ": " + Amounts.nanos(nanos));
    }
}
