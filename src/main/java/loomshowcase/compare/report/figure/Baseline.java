package loomshowcase.compare.report.figure;

import java.util.List;
import java.util.Optional;
import loomshowcase.compare.result.Cell;

/**
 * The row of a table that the others are held against: a ratio of medians, of runs of the same kind, and no claim.
 *
 * @param model a thread model's id
 */
public record Baseline(String model) {

    /** What one task after another takes is the measure of all else, where it was measured. */
    public static final String USUAL = "sequential";

    /** {@code ×9.9}: how many times less wall the row took; blank where there is no row to hold it against. */
    public String ratio(Figures row, List<Cell> table) {
        Optional<Cell> against = row(table, row.phase());
        if (against.isEmpty()) {
            return "";
        }
        if (against.get() == row.row()) {
            return "baseline";
        }
        Long baseline = new Figures(against.get(), row.phase()).wall();
        return Amounts.ratio((double) baseline / row.wall());
    }

    private Optional<Cell> row(List<Cell> table, Phase phase) {
        return table.stream().filter(cell -> cell.model().equals(model))
                .filter(cell -> new Figures(cell, phase).shown()).findFirst();
    }
}
