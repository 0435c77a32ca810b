package loomshowcase.compare.report;

import java.time.Duration;
import java.util.List;
import loomshowcase.compare.report.TextTable.Column;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Status;
import loomshowcase.compare.result.Threads;
import loomshowcase.text.Durations;

/** The rows of one JDK and workload: a model each, with what it cost. */
final class Table {

    private static final String BASELINE = "sequential";

    private static final List<Column> COLUMNS = List.of(
            new Column("model", false, 0),
            new Column("wall", true, 0),
            new Column("over floor", true, 4),
            new Column("floor", true, 2),
            new Column("longest wait", true, 3),
            new Column("threads", true, 7),
            new Column("memory", true, 6),
            new Column("CPU", true, 5),
            new Column("n", true, 0),
            new Column("", false, 8));

    private final List<Cell> cells;

    Table(List<Cell> cells) {
        this.cells = cells;
    }

    List<String> lines(int width) {
        var table = new TextTable(COLUMNS);
        for (Cell cell : cells) {
            if (cell.counted().isEmpty() || cell.status() == Status.FAILED) {
                table.words(cell.label(), cell.failure());
            } else {
                table.row(row(cell));
            }
        }
        return table.lines(width);
    }

    private List<String> row(Cell cell) {
        Long wall = Medians.wall(cell);
        return List.of(
                cell.label(),
                Amounts.nanos(wall),
                cell.floorNanos() == null ? "" : Amounts.extraNanos(wall - cell.floorNanos()),
                cell.floorNanos() == null ? "" : Durations.text(Duration.ofNanos(cell.floorNanos())),
                Amounts.nanos(Medians.of(cell, run -> run.waitNanos() == null ? null : run.waitNanos().max())),
                threads(cell),
                Amounts.extraBytes(Medians.of(cell, Table::memory)),
                Amounts.cpu(Medians.of(cell, Run::cpuNanos)),
                Integer.toString(cell.counted().size()),
                ratio(cell, wall));
    }

    /** What the model itself took: its own threads, or the carriers under its virtual threads. */
    private static String threads(Cell cell) {
        Threads most = MostThreads.of(cell);
        String own = most.model() == 0 && most.carriers() > 0 ? "" : Integer.toString(most.model());
        String both = own.isEmpty() || most.carriers() == 0 ? "" : " + ";
        return own + both + (most.carriers() == 0 ? "" : most.carriers() + " carr.");
    }

    private static Long memory(Run run) {
        return run.peakResidentBytes() == null || run.emptyResidentBytes() == null
                ? null : run.peakResidentBytes() - run.emptyResidentBytes();
    }

    private String ratio(Cell cell, Long wall) {
        if (cell.model().equals(BASELINE)) {
            return "baseline";
        }
        return cells.stream()
                .filter(row -> row.model().equals(BASELINE) && row.status() == Status.MEASURED)
                .findFirst()
                .map(Medians::wall)
                .map(baseline -> Amounts.ratio((double) baseline / wall))
                .orElse("");
    }
}
