package loomshowcase.compare.report.table;

import java.time.Duration;
import java.util.List;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Baseline;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Phase;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Threads;
import loomshowcase.text.Durations;

/** The rows of one JDK, workload and number of tasks: a model each, with what it cost. */
public final class ModelTable {

    private final List<Cell> cells;
    private final Phase phase;
    private final Baseline baseline;

    public ModelTable(List<Cell> cells, Baseline baseline) {
        this.cells = cells;
        this.phase = Phase.of(cells);
        this.baseline = baseline;
    }

    public Sheet sheet() {
        var sheet = new Sheet.Builder<>(columns());
        for (Cell cell : cells) {
            var figures = new Figures(cell, phase);
            if (figures.shown()) {
                sheet.row(figures);
            } else {
                sheet.words(cell.label(), cell.failure() == null ? cell.status().toString() : cell.failure());
            }
        }
        return sheet.build();
    }

    private List<Column<Figures>> columns() {
        return List.of(
                Column.words("model", row -> row.row().label()),
                Column.figure("wall", row -> Amounts.nanos(row.wall())),
                Column.figure("±", 3, row -> Amounts.plusMinus(row.plusMinus())),
                Column.figure("over floor", 5, row -> Amounts.extraNanos(row.overFloor())),
                Column.figure("floor", 2, row -> floor(row.row())),
                Column.figure("longest wait", 4, row -> Amounts.nanos(row.median(Run::waitNanos, d -> d.max()))),
                Column.figure("threads", 8, ModelTable::threads),
                Column.figure("memory", 7, row -> Amounts.extraBytes(row.memory())),
                Column.figure("CPU", 6, row -> Amounts.cpu(row.median(Run::cpuNanos))),
                Column.figure("n", row -> Integer.toString(row.n())),
                Column.figure(phase.other().word(), 1, this::other),
                new Column<>("", false, 9, row -> baseline.ratio(row, cells)),
                Column.words("", row -> row.unsettled() ? "not settled" : ""));
    }

    /** The other kind of run, with how many there were. */
    private String other(Figures row) {
        var others = new Figures(row.row(), phase.other());
        return others.n() == 0 || phase == Phase.COLD && row.row().warm().isEmpty() ? ""
                : Amounts.nanos(others.wall()) + " (" + others.n() + ")";
    }

    private static String floor(Cell cell) {
        return cell.floorNanos() == null ? "" : Durations.text(Duration.ofNanos(cell.floorNanos()));
    }

    /** What the model itself took: its own threads, or the carriers under its virtual threads. */
    static String threads(Figures row) {
        Threads most = row.threads();
        String own = most.model() == 0 && most.carriers() > 0 ? "" : Integer.toString(most.model());
        String both = own.isEmpty() || most.carriers() == 0 ? "" : " + ";
        return own + both + (most.carriers() == 0 ? "" : most.carriers() + " carr.");
    }
}
