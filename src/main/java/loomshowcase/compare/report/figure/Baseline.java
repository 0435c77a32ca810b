package loomshowcase.compare.report.figure;

import java.util.Optional;

/**
 * The row of a table that the others are held against: a ratio of medians, of runs of the same kind, and no claim.
 *
 * @param model a thread model's id
 */
public record Baseline(String model) {

    /** What one task after another takes is the measure of all else, where it was measured. */
    public static final String USUAL = "sequential";

    /**
     * {@code ×9.9}: how many times less wall the row took; blank where there is no row to hold it against,
     * and where some tasks failed: their time is not that of all.
     */
    public String ratio(Figures row, Rows table) {
        Optional<Figures> against = table.all().stream()
                .filter(other -> other.cell().model().equals(model) && other.shown()).findFirst();
        if (against.isPresent() && against.get().equals(row)) {
            return "baseline";
        }
        if (against.isEmpty() || !row.failures().isEmpty()) {
            return "";
        }
        return Amounts.ratio((double) against.get().wall() / row.wall());
    }
}
