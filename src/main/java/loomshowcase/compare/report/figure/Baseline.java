package loomshowcase.compare.report.figure;

import java.util.Optional;
import loomshowcase.compare.result.Cell;

/**
 * The row of a table that the other rows are compared with, by the ratio of their medians.
 *
 * @param model a thread model's id
 */
public record Baseline(String model) {

    /** One task after another, if that was measured. */
    public static final String USUAL = "sequential";

    /** Variants are compared with the first one of the same row, unless the user named a model to compare with. */
    private boolean isBaselineOf(Figures row, Figures other) {
        Cell own = row.cell();
        Cell another = other.cell();
        return own.variant() == null ? another.model().equals(model)
                : model.equals(USUAL) ? own.row().label().equals(another.row().label())
                : another.model().equals(model) && own.variant().equals(another.variant());
    }

    /**
     * {@code ×9.90}: the wall time of the baseline, divided by that of the row. Blank if there is no baseline, or if
     * some tasks of either failed, because the time is not that of all tasks then.
     */
    public String ratio(Figures row, Rows table) {
        Optional<Figures> against = table.all().stream()
                .filter(other -> isBaselineOf(row, other) && other.hasFigures()).findFirst();
        if (against.isPresent() && against.get().equals(row)) {
            return "baseline";
        }
        if (against.isEmpty() || !row.failures().isEmpty() || !against.get().failures().isEmpty()) {
            return "";
        }
        return Amounts.ratio((double) against.get().wall() / row.wall());
    }
}
