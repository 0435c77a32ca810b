package loomshowcase.compare.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.ByJdk;
import loomshowcase.compare.report.figure.Change;
import loomshowcase.compare.report.figure.ChangedRow;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.report.figure.Sweep;
import loomshowcase.compare.report.page.CostChart;
import loomshowcase.compare.report.page.LatencyChart;
import loomshowcase.compare.report.page.Mark;
import loomshowcase.compare.report.page.StripChart;
import loomshowcase.compare.report.page.SweepChart;
import loomshowcase.compare.report.page.TimelineChart;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Run.TaskTimes;
import loomshowcase.compare.result.Threads;
import loomshowcase.compare.result.Timeline;
import loomshowcase.text.Counts;

/** Chooses the charts for the rows of a section. */
final class Charts {

    private final ByJdk jdks;
    private final List<Figures> rows;

    private Charts(List<Cell> cells) {
        List<Figures> all = Rows.of(cells).all();
        List<String> labels = all.stream().map(Figures::label).distinct().toList();
        this.jdks = ByJdk.of(cells);
        this.rows = all.stream().sorted(Comparator.comparing(row -> labels.indexOf(row.label()))).toList();
    }

    /**
     * @param title what it shows
     * @param svg   the picture
     */
    record Chart(String title, String svg) {}

    /** The charts, the one that tells most first; none if there is nothing to draw. */
    static List<Chart> of(List<Cell> cells) {
        if (cells.isEmpty()) {
            return List.of();
        }
        Stream<Chart> charts = cells.stream().map(Cell::tasks).distinct().count() > 1
                ? Stream.of(new Chart("Wall time by number of tasks", walls(Sweep.of(cells)).svg()),
                        new Chart("Threads of the model by number of tasks", threads(Sweep.of(cells)).svg()))
                : new Charts(cells).all();
        return charts.filter(chart -> !chart.svg().isEmpty()).toList();
    }

    /** Each row before and after, on one axis; none if nothing is in both comparisons. */
    static List<Chart> of(Change change) {
        List<ChangedRow> changed = change.rows().stream().filter(ChangedRow::hasFigures).toList();
        boolean onlySequential = changed.stream().allMatch(row -> row.before().isSequential());
        var strips = new StripChart("before and after", changed.stream().flatMap(row -> Stream.of(
                strip(row.name() + ", before", row.before(), onlySequential),
                strip(row.name() + ", after", row.after(), onlySequential))).toList());
        return changed.isEmpty() ? List.of() : List.of(new Chart("Before and after, on one axis", strips.svg()));
    }

    private static StripChart.Row strip(String name, Figures row, boolean setsScale) {
        return new StripChart.Row(name, setsScale || !row.isSequential(),
                row.cell().openLoop() != null ? latencies(row) : walls(row));
    }

    private Stream<Chart> all() {
        boolean open = !Rows.of(rows.stream().map(Figures::cell).toList()).isClosedLoop();
        return Stream.of(
                new Chart("What the tasks did over time, in the run with the median wall time", timeline()),
                new Chart(open ? "Latency of a task, from its intended arrival to its end" : "Wall time of every run",
                        new StripChart(open ? "latency of a task" : "wall time of every run", rows.stream()
                                .map(row -> new StripChart.Row(name(row), setsScale(row),
                                        !row.hasFigures() ? List.of() : open ? latencies(row) : walls(row)))
                                .toList()).svg()),
                new Chart("Latency of all tasks of that run, from arrival to end", new LatencyChart(rows.stream()
                        .filter(row -> timeline(row) != null)
                        .map(row -> new LatencyChart.Row(name(row), timeline(row).latencyNanos(), setsScale(row)))
                        .toList()).svg()),
                new Chart("What each row cost", costs()));
    }

    private String timeline() {
        return new TimelineChart(rows.stream()
                .map(row -> new TimelineChart.Row(name(row), timeline(row), setsScale(row))).toList()).svg();
    }

    private static Timeline timeline(Figures row) {
        return row.cell().runs().stream().map(Run::timeline).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private String name(Figures row) {
        return jdks.jdks().size() == 1 ? row.label() : row.label() + " on " + jdks.name(row.cell().jdk());
    }

    /** One task after another may take a hundred times as long as the models that are compared. */
    private boolean setsScale(Figures row) {
        return !row.isSequential() || rows.stream().allMatch(each -> each.isSequential() || !each.hasFigures());
    }

    private String costs() {
        List<Figures> shown = rows.stream().filter(Figures::hasFigures).toList();
        return new CostChart(shown.stream().map(this::name).toList(), List.of(
                new CostChart.Panel("memory", shown.stream().map(row -> new CostChart.Cost(
                        row.memory() == null ? 0 : Math.max(0, row.memory()), Amounts.extraBytes(row.memory())))
                        .toList()),
                new CostChart.Panel("threads of the model", shown.stream().map(row -> new CostChart.Cost(
                        (long) row.threads().model() + row.threads().carriers(),
                        Counts.text(row.threads().model() + row.threads().carriers()))).toList()),
                new CostChart.Panel("CPU time", shown.stream().map(row -> new CostChart.Cost(
                        row.cpu() == null ? 0 : row.cpu(), Amounts.cpu(row.cpu()))).toList())))
                .svg();
    }

    private static SweepChart walls(Sweep sweep) {
        return new SweepChart("wall time by number of tasks", Amounts::nanos, Amounts::roundNanos,
                sweep.lines().stream()
                        .map(line -> line(line, Figures::wall, Run::wallNanos)).toList());
    }

    private static SweepChart threads(Sweep sweep) {
        return new SweepChart("threads by number of tasks", Counts::text, Counts::text, sweep.lines().stream()
                .map(line -> line(line, row -> threads(row.threads()), run -> threads(run.resources().threads())))
                .toList());
    }

    private static long threads(Threads threads) {
        return (long) threads.model() + threads.carriers();
    }

    /** A line through the medians; amounts below 1 have no place on a logarithmic axis. */
    private static SweepChart.Line line(Sweep.Line line, Function<Figures, Long> median, ToLongFunction<Run> each) {
        List<Figures> shown = line.rows().stream().filter(Figures::hasFigures).toList();
        return new SweepChart.Line(line.label(),
                shown.stream().map(row -> new SweepChart.Point(row.cell().tasks(), Math.max(1, median.apply(row))))
                        .toList(),
                shown.stream().flatMap(row -> row.runs().stream().map(run -> new SweepChart.Point(
                        row.cell().tasks(), Math.max(1, each.applyAsLong(run))))).toList());
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
