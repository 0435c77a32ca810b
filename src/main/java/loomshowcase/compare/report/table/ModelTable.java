package loomshowcase.compare.report.table;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Baseline;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Phase;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.report.figure.WholeTaskLimit;
import loomshowcase.compare.result.OpenLoop;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.Retained;
import loomshowcase.compare.result.Run.TaskTimes;
import loomshowcase.compare.result.Threads;
import loomshowcase.text.Counts;
import loomshowcase.text.Durations;

/** The rows of one JDK, workload and number of tasks: a row for each model, with its costs. */
public final class ModelTable {

    private final Rows rows;
    private final Baseline baseline;

    public ModelTable(Rows rows, Baseline baseline) {
        this.rows = rows;
        this.baseline = baseline;
    }

    /** The table with the usual columns. */
    public Sheet sheet() {
        return rows.isClosedLoop() ? sheet("", rows, closedLoopColumns())
                : sheet("latency of a task, from its intended arrival to its end", rows, openLoopColumns());
    }

    /** Each row with its figures, or with the reason why it has none. */
    static Sheet sheet(String caption, Rows rows, List<Column<Figures>> columns) {
        var sheet = new Sheet.Builder<>(caption, columns);
        for (Figures row : rows.all()) {
            if (row.hasFigures()) {
                sheet.row(row);
            } else {
                sheet.messageRow(row.label(), row.reasonWithoutFigures());
            }
        }
        return sheet.build();
    }

    /** If all tasks arrive at once: how long did they take? */
    private List<Column<Figures>> closedLoopColumns() {
        return List.of(
                Column.words("model", Figures::label),
                Column.figure("wall", row -> Amounts.nanos(row.wall())),
                Column.figure("±", 3, row -> Amounts.plusMinus(row.plusMinus())),
                Column.figure("over floor", 5, row -> Amounts.extraNanos(row.overFloor())),
                Column.figure("floor", 2, ModelTable::floor),
                longest(rows.traits().areUnknown()),
                Column.figure("threads", 8, ModelTable::threads),
                Column.figure("memory", 7, row -> Amounts.extraBytes(row.memory())),
                Column.figure("left per call", 10, ModelTable::retained),
                Column.figure("CPU", 6, row -> Amounts.cpu(row.cpu())),
                Column.figure("n", row -> Integer.toString(row.n())),
                Column.figure(rows.phase().other().word(), 1, this::other),
                Column.words("", 9, row -> baseline.ratio(row, rows)),
                Column.words("", this::marksAndLimit));
    }

    private String marksAndLimit(Figures row) {
        boolean whole = WholeTaskLimit.in(rows).stream().anyMatch(limit -> limit.limited().equals(row));
        return Stream.of(marks(row), whole ? "limits the whole task" : "").filter(mark -> !mark.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** One model lets a task wait before it begins, another inside it: if that is not known, both count. */
    private static Column<Figures> longest(boolean whole) {
        return whole
                ? Column.figure("longest task", 4, row -> Amounts.nanos(row.medianOfLongest(TaskTimes::latencyNanos)))
                : Column.figure("longest wait", 4, row -> Amounts.nanos(row.medianOfLongest(TaskTimes::waitNanos)));
    }

    /** The wall time of the other kind of run and its number of runs; or that the row did not settle. */
    private String other(Figures row) {
        var others = new Figures(row.cell(), rows.phase().other());
        return rows.phase() == Phase.COLD && row.cell().warm().isEmpty() ? unsettled(row) : wallAndN(others);
    }

    static String unsettled(Figures row) {
        return row.unsettled() ? "not settled" : "";
    }

    /** {@code 1.00 s (3)}. */
    static String wallAndN(Figures row) {
        return row.n() == 0 ? "" : Amounts.nanos(row.wall()) + " (" + row.n() + ")";
    }

    /** If tasks arrive at a rate: how long did each take from its arrival to its end? */
    private List<Column<Figures>> openLoopColumns() {
        var columns = new ArrayList<Column<Figures>>();
        columns.add(Column.words("model", Figures::label));
        columns.add(Column.figure("at once", 6, ModelTable::atOnce));
        columns.add(Column.figure("queue", 7, ModelTable::growth));
        for (Percentile percentile : Percentile.values()) {
            columns.add(Column.figure(percentile.toString(), dropOrder(percentile), row -> latency(row, percentile)));
        }
        columns.addAll(List.of(
                Column.figure("max", 8, row -> Amounts.nanos(row.medianOfLongest(TaskTimes::latencyNanos))),
                Column.figure("threads", 3, ModelTable::threads),
                Column.figure("memory", 2, row -> Amounts.extraBytes(row.memory())),
                Column.figure("left per call", 10, ModelTable::retained),
                Column.figure("CPU", 1, row -> Amounts.cpu(row.cpu())),
                Column.figure("n", row -> Integer.toString(row.n())),
                Column.words("", ModelTable::marks)));
        return columns;
    }

    /** Of the percentiles, the highest one is dropped last, and the median before it. */
    private static int dropOrder(Percentile percentile) {
        return percentile == Percentile.highest() ? 9 : percentile == Percentile.median() ? 5 : 4;
    }

    /** How many tasks the model runs at once; "all" if nothing in it limits that. */
    private static String atOnce(Figures row) {
        int concurrency = row.cell().openLoop().concurrency();
        return concurrency >= row.cell().tasks() ? "all" : Counts.text(concurrency);
    }

    /** By how many tasks a second the queue grows; or that it does not, as computed or as counted. */
    private static String growth(Figures row) {
        OpenLoop loop = row.cell().openLoop();
        if (loop.queueGrew()) {
            return "+" + Amounts.number(loop.canNeverKeepUp()
                    ? loop.queueGrowthPerSecond() : loop.observedQueueGrowthPerSecond()) + "/s";
        }
        boolean known = loop.queueGrowthPerSecond() != null || loop.observedQueueGrowthPerSecond() != null;
        return known ? "steady" : "not known";
    }

    static String latency(Figures row, Percentile percentile) {
        return Amounts.nanos(row.median(TaskTimes::latencyNanos, percentile));
    }

    /** Marks that a reader must see beside the figures; sentences explain them. */
    static String marks(Figures row) {
        return Stream.of(row.phase() == Phase.WARM ? unsettled(row) : "", row.failures(), row.failedForks())
                .filter(mark -> !mark.isEmpty()).collect(Collectors.joining(", "));
    }

    static String floor(Figures row) {
        Long floor = row.cell().floorNanos();
        return floor == null ? "" : Durations.text(Duration.ofNanos(floor));
    }

    /** What a further call left on the heap; blank if that was not measured. */
    static String retained(Figures row) {
        Retained left = row.cell().retained();
        return left == null || !left.known() ? ""
                : left.seen() ? Amounts.bytes(left.perTask()) : "<" + Amounts.bytes(left.leastPerTask());
    }

    /** The threads of the model: platform threads, or the carriers of its virtual threads. */
    static String threads(Figures row) {
        Threads most = row.threads();
        String own = most.model() == 0 && most.carriers() > 0 ? "" : Integer.toString(most.model());
        String both = own.isEmpty() || most.carriers() == 0 ? "" : " + ";
        return own + both + (most.carriers() == 0 ? "" : most.carriers() + " carriers");
    }
}
