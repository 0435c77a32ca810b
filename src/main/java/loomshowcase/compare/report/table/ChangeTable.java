package loomshowcase.compare.report.table;

import java.util.List;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Change;
import loomshowcase.compare.report.figure.ChangedRow;
import loomshowcase.compare.report.figure.Figures;

/** The rows that two comparisons have in common, with the figures of both. */
public final class ChangeTable {

    private final Change change;

    public ChangeTable(Change change) {
        this.change = change;
    }

    /** @param caption above the table */
    public Sheet sheet(String caption) {
        var sheet = new Sheet.Builder<>(caption, columns());
        for (ChangedRow row : change.rows()) {
            if (row.hasFigures()) {
                sheet.row(row);
            } else {
                sheet.messageRow(row.name(), row.reasonWithoutFigures());
            }
        }
        return sheet.build();
    }

    private static List<Column<ChangedRow>> columns() {
        return List.of(
                Column.words("row", ChangedRow::name),
                Column.figure("before", row -> time(row, row.before())),
                Column.figure("after", row -> time(row, row.after())),
                Column.figure("after/before", 3, row -> row.ratio().map(Amounts::ratio).orElse("")),
                Column.figure("memory before", 2, row -> Amounts.extraBytes(row.before().memory())),
                Column.figure("after", 2, row -> Amounts.extraBytes(row.after().memory())),
                Column.figure("CPU before", 1, row -> Amounts.cpu(row.before().cpu())),
                Column.figure("after", 1, row -> Amounts.cpu(row.after().cpu())));
    }

    /** {@code 1.00 s (3)}: the median of 3 runs; the latency if tasks arrive at a rate. */
    private static String time(ChangedRow row, Figures figures) {
        Long median = figures.median(row.time());
        return median == null ? "" : "%s (%s)".formatted(Amounts.nanos(median), figures.n());
    }
}
