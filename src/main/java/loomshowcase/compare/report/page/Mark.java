package loomshowcase.compare.report.page;

import loomshowcase.compare.result.Percentile;
import loomshowcase.draw.Svg;

/**
 * A sign on a chart.
 *
 * @param isStroke an upright stroke, drawn over discs; otherwise a disc, or a ring where its fill is clear
 * @param look     its class in the style sheet
 * @param words    what the legend says of it
 */
public record Mark(boolean isStroke, String look, String words) {

    public static final Mark COLD = new Mark(false, "cold", "cold run");
    public static final Mark WARM = new Mark(false, "warm", "warm run");
    public static final Mark UNSETTLED = new Mark(false, "unsettled", "later run, not settled");
    public static final Mark MEDIAN = new Mark(true, "median", "median");
    public static final Mark FLOOR = new Mark(true, "floor", "floor");
    public static final Mark MAX = new Mark(true, "max", "longest");

    private static final int FULL = 3;

    /** The lowest percentile is a disc, the highest a ring of another colour; those between fade from one to the other. */
    public static Mark of(Percentile percentile) {
        int above = Percentile.highest().ordinal() - percentile.ordinal();
        long fill = Math.round((double) FULL * above / Math.max(1, Percentile.highest().ordinal()));
        return new Mark(false, "percentile fill" + fill + (above == 0 ? " highest" : ""), percentile.toString());
    }

    /** Drawn with its middle there. */
    String shape(double x, double y) {
        return isStroke ? Svg.line(look, x, y - 9, x, y + 9) : Svg.circle(look, x, y, 4.5);
    }
}
