package loomshowcase.compare.report.page;

import loomshowcase.compare.result.Percentile;

/**
 * A sign on a chart.
 *
 * @param isStroke an upright stroke, drawn over discs; otherwise a disc, or a ring where its fill is clear
 * @param look     its class, and what else an element needs to look like it
 * @param words    what the legend says of it
 */
public record Mark(boolean isStroke, String look, String words) {

    public static final Mark COLD = new Mark(false, "class=\"cold\"", "cold run");
    public static final Mark WARM = new Mark(false, "class=\"warm\"", "warm run");
    public static final Mark UNSETTLED = new Mark(false, "class=\"unsettled\"", "later run, not settled");
    public static final Mark MEDIAN = new Mark(true, "class=\"median\"", "median");
    public static final Mark FLOOR = new Mark(true, "class=\"floor\"", "floor");
    public static final Mark MAX = new Mark(true, "class=\"max\"", "longest");

    /** The lowest percentile is a disc, the highest a ring of another colour; those between fade from one to the other. */
    public static Mark of(Percentile percentile) {
        double fill = 0.75 * (1 - (double) percentile.ordinal() / Math.max(1, Percentile.highest().ordinal()));
        return new Mark(false, Canvas.text("class=\"percentile%s\" fill-opacity=\"%.2f\"",
                percentile == Percentile.highest() ? " highest" : "", fill), percentile.toString());
    }

    /** Drawn with its middle there. */
    String shape(double x, double y) {
        return isStroke
                ? Canvas.text("<line %s x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>", look, x, y - 9, x, y + 9)
                : Canvas.text("<circle %s cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\"/>", look, x, y);
    }
}
