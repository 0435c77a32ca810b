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
import loomshowcase.compare.result.Timeline;
import loomshowcase.text.Counts;
import loomshowcase.text.Listed;

/** Chooses the charts for the rows of a section. */
final class Charts {

    /** More names make a title too long. */
    private static final int FEW_NAMES = 4;

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
        List<ChangedRow> changed = change.rows().stream().filter(ChangedRow::hasFigures).toList();
        boolean onlySequential = changed.stream().allMatch(row -> row.before().isSequential());
        var strips = new StripChart("before and after", "median", changed.stream().flatMap(row -> Stream.of(
                RunStrips.row(row.name() + ", before", row.before(), onlySequential),
                RunStrips.row(row.name() + ", after", row.after(), onlySequential))).toList());
        return changed.isEmpty() ? List.of() : List.of(new Chart("Before and after, on one axis", strips.html()));
    }

    private Stream<Chart> all() {
        boolean open = !Rows.of(rows.stream().map(Figures::cell).toList()).isClosedLoop();
        return Stream.concat(changes(open), Stream.of(
                new Chart("What the tasks did over time, in the run with the median wall time" + otherKind(),
                        timeline()),
                new Chart(open ? "Latency of a task, from its intended arrival to its end" : "Wall time of every run",
                        new StripChart(open ? "latency of a task" : "wall time of every run", "median", rows.stream()
                                .map(row -> RunStrips.row(name(row), row, setsScale(row))).toList()).html()),
                new Chart("Latency of all tasks of that run, from arrival to end", new LatencyChart(rows.stream()
                        .filter(row -> row.hasFigures() && timeline(row) != null)
                        .map(row -> new LatencyChart.Row(name(row), timeline(row).latencyNanos(), setsScale(row)))
                        .toList()).html()),
                new Chart("What each row cost", costs())));
    }

    /** How the variants differ from the first one; none if there are no variants. */
    private Stream<Chart> changes(boolean open) {
        List<Cell> cells = rows.stream().map(Figures::cell).toList();
        List<VariantPair> pairs = rows.isEmpty() ? List.of()
                : VariantPair.of(cells, rows.getFirst().phase()).stream()
                        .filter(pair -> pair.row().hasFigures() && !pair.row().isDoubtful()).toList();
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
                        .flatMap(pair -> pair.row().test(figure.apply(pair)).stream()
                                .map(test -> new ChangeChart.Row(name(pair.row().after()), test.ratio(), test.low(),
                                        test.high())))
                        .toList()).html());
    }

    private String timeline() {
        return new TimelineChart(rows.stream()
                .map(row -> new TimelineChart.Row(name(row) + (row.hasFigures() ? "" : ", failed"), timeline(row),
                        setsScale(row)))
                .toList()).html();
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
                .html();
    }
}
