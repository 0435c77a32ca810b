package loomshowcase.compare.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.page.Mark;
import loomshowcase.compare.report.page.StripChart;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Run.TaskTimes;

/** A row as a strip: a sign for each of its runs, or for each percentile of its latencies if tasks arrive at a rate. */
final class RunStrips {

    private RunStrips() {}

    /**
     * The strip of a row.
     *
     * @param name      for readers
     * @param setsScale whether the axis must be long enough for it
     */
    static StripChart.Row row(String name, Figures row, boolean setsScale) {
        boolean open = row.cell().openLoop() != null;
        return new StripChart.Row(name, row.hasFigures() ? median(row, open) : "",
                row.hasFigures() && row.queueGrows() ? "queue grows" : "", setsScale || !row.isSequential(),
                !row.hasFigures() ? List.of() : open ? latencies(row) : walls(row));
    }

    private static String median(Figures row, boolean open) {
        Long median = open ? row.median(TaskTimes::latencyNanos, Percentile.P50) : row.wall();
        return median == null ? "" : Amounts.nanos(median);
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
