package loomshowcase.compare.report;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.ByJdk;
import loomshowcase.compare.report.figure.Change;
import loomshowcase.compare.report.figure.ChangedRow;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.report.figure.Sweep;
import loomshowcase.compare.report.figure.VariantPair;
import loomshowcase.compare.report.page.ChangeChart;
import loomshowcase.compare.report.page.CostChart;
import loomshowcase.compare.report.page.LatencyChart;
import loomshowcase.compare.report.page.StripChart;
import loomshowcase.compare.report.page.TimelineChart;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Status;
import loomshowcase.compare.result.Timeline;
import loomshowcase.text.Counts;
import loomshowcase.text.Listed;

/** Chooses the charts for the rows of a section. */
final class Charts {

    /** More names make a title too long. */
    private static final int FEW_NAMES = 4;

    private static final String NO_FIGURES = "no figures; the table says why";
    private static final String NOT_RECORDED = "not recorded in this file";
    private static final String NONE_RECORDED = "Not in this file: the version of loom-showcase that wrote it did not "
            + "keep what the tasks did over time, nor the latency of each. Measure again to see both.";

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
     * @param html  the picture
     */
    record Chart(String title, String html) {}

    /** The charts, the one that tells most first; none if there is nothing to draw. */
    static List<Chart> of(List<Cell> cells) {
        if (cells.isEmpty()) {
            return List.of();
        }
        Stream<Chart> charts = cells.stream().map(Cell::tasks).distinct().count() > 1
                ? Stream.of(new Chart("Wall time by number of tasks", SweepCharts.walls(Sweep.of(cells)).html()),
                        new Chart("Threads of the model by number of tasks",
                                SweepCharts.threads(Sweep.of(cells)).html()))
                : new Charts(cells).all();
        return charts.filter(chart -> !chart.html().isEmpty()).toList();
    }

    /** Each row before and after, on one axis; none if nothing is in both comparisons. */
    static List<Chart> of(Change change) {
        List<ChangedRow> changed = change.rows();
        if (changed.stream().noneMatch(ChangedRow::hasFigures)) {
            return List.of();
        }
        boolean onlySequential = changed.stream().allMatch(row -> row.before().isSequential());
        var strips = new StripChart("before and after", "median", changed.stream().flatMap(row -> Stream.of(
                RunStrips.row(row.name() + ", before", row.before(), onlySequential),
                RunStrips.row(row.name() + ", after", row.after(), onlySequential))).toList());
        return List.of(new Chart("Before and after, on one axis", strips.html()));
    }

    private Stream<Chart> all() {
        boolean open = !Rows.of(rows.stream().map(Figures::cell).toList()).isClosedLoop();
        return Stream.concat(changes(open), Stream.of(
                new Chart("What the tasks did over time, in the run with the median wall time" + otherKind(),
                        timeline()),
                new Chart(open ? "Latency of a task, from its intended arrival to its end" : "Wall time of every run",
                        new StripChart(open ? "latency of a task" : "wall time of every run", "median", rows.stream()
                                .map(row -> RunStrips.row(name(row), row, setsScale(row))).toList()).html()),
                new Chart("Latency of all tasks of that run, from arrival to end",
                        new LatencyChart(rows.stream().map(this::latencies).toList()).html()),
                new Chart("What each row cost", costs())));
    }

    /** How the variants differ from the first one; none if there are no variants. */
    private Stream<Chart> changes(boolean open) {
        List<Cell> cells = rows.stream().map(Figures::cell).toList();
        List<VariantPair> pairs = rows.isEmpty() ? List.of()
                : VariantPair.of(cells, rows.getFirst().phase()).stream()
                        .toList();
        return pairs.isEmpty() ? Stream.of()
                : Stream.concat(Stream.of(change(open ? "median latency" : "wall time", pairs,
                        pair -> pair.row().time())),
                        open ? Stream.of(change(Percentile.highest() + " latency", pairs,
                                pair -> ChangedRow::highestLatency)) : Stream.of());
    }

    private Chart change(String what, List<VariantPair> pairs, Function<VariantPair, Function<Run, Long>> figure) {
        String before = pairs.getFirst().before();
        return new Chart("Change of the %s against %s, and every change that the test does not rule out".formatted(what,
                before),
                new ChangeChart("change of the " + what, before, pairs.stream()
                        .map(pair -> change(name(pair.row().after()), pair.row(), figure.apply(pair))).toList())
                        .html());
    }

    private static ChangeChart.Row change(String name, ChangedRow row, Function<Run, Long> figure) {
        return !row.hasFigures() ? ChangeChart.Row.without(name, NO_FIGURES)
                : row.isDoubtful() ? ChangeChart.Row.without(name, "not compared: warnings or failed tasks")
                : row.test(figure).map(test -> ChangeChart.Row.of(name, test))
                        .orElse(ChangeChart.Row.without(name, row.before().queueGrows() || row.after().queueGrows()
                                ? "not compared: the queue grows" : "not compared: not measured on both sides"));
    }

    private String timeline() {
        return new TimelineChart(rows.stream()
                .map(row -> new TimelineChart.Row(
                        name(row) + (row.cell().status() == Status.FAILED ? ", failed" : ""), timeline(row),
                        setsScale(row), row.hasFigures() ? NOT_RECORDED : NO_FIGURES))
                .toList(), rows.stream().anyMatch(Figures::hasFigures) ? NONE_RECORDED : "").html();
    }

    /** If the queue grows, a longer run would have longer latencies; files of earlier versions leave them out. */
    private LatencyChart.Row latencies(Figures row) {
        Timeline timeline = timeline(row);
        List<Long> nanos = !row.hasFigures() || timeline == null ? List.of() : timeline.latencyNanos();
        String none = !nanos.isEmpty() ? "" : !row.hasFigures() ? NO_FIGURES : timeline == null ? NOT_RECORDED
                : row.queueGrows() ? "the queue grows: no lasting distribution" : "no task ended";
        return new LatencyChart.Row(name(row), nanos, setsScale(row), none,
                row.hasFigures() && row.queueGrows() ? queue(row) : "");
    }

    /** How many tasks had arrived and not ended when the last one arrived, the median of the runs. */
    private static String queue(Figures row) {
        Long unfinished = row.median(run -> run.openLoop() == null || run.openLoop().unfinishedAtLastArrival() == null
                ? null : (long) run.openLoop().unfinishedAtLastArrival());
        Long queued = row.median(run -> run.openLoop() == null ? null : (long) run.openLoop().queuedAtLastArrival());
        return unfinished != null ? Counts.text(unfinished) + " unfinished at last arrival"
                : queued != null ? Counts.text(queued) + " waiting at last arrival" : "its length is not recorded";
    }

    /** Of the kind of run that the table shows, if the file has it. */
    private static Timeline timeline(Figures row) {
        return Stream.concat(row.runs().stream(), row.cell().runs().stream()).map(Run::timeline)
                .filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Files of earlier versions have the timeline of one run only, and the table may show the other kind. */
    private String otherKind() {
        List<Figures> drawn = rows.stream().filter(row -> row.hasFigures() && timeline(row) != null).toList();
        List<String> names = drawn.stream().filter(row -> row.runs().stream().allMatch(run -> run.timeline() == null))
                .map(this::name).toList();
        return names.isEmpty() ? "" : ", which is a %s one for %s".formatted(rows.getFirst().phase().other().word(),
                names.size() <= FEW_NAMES ? Listed.and(names)
                        : "%s of the %s rows".formatted(names.size(), drawn.size()));
    }

    private String name(Figures row) {
        return jdks.jdks().size() == 1 ? row.label() : row.label() + " on " + jdks.name(row.cell().jdk());
    }

    /** One task after another may take a hundred times as long as the models that are compared. */
    private boolean setsScale(Figures row) {
        return !row.isSequential() || rows.stream().allMatch(each -> each.isSequential() || !each.hasFigures());
    }

    private String costs() {
        return new CostChart(rows.stream().map(this::name).toList(), List.of(
                costs("memory", row -> new CostChart.Cost(
                        row.memory() == null ? 0 : Math.max(0, row.memory()), Amounts.extraBytes(row.memory()))),
                costs("threads of the model", row -> new CostChart.Cost(
                        (long) row.threads().model() + row.threads().carriers(),
                        Counts.text(row.threads().model() + row.threads().carriers()))),
                costs("CPU time", row -> new CostChart.Cost(
                        row.cpu() == null ? 0 : row.cpu(), Amounts.cpu(row.cpu())))))
                .html();
    }

    private CostChart.Panel costs(String title, Function<Figures, CostChart.Cost> cost) {
        return new CostChart.Panel(title,
                rows.stream().map(row -> row.hasFigures() ? cost.apply(row) : CostChart.Cost.NONE).toList());
    }
}
