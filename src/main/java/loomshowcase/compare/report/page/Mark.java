package loomshowcase.compare.report.page;

import loomshowcase.compare.result.Percentile;
import loomshowcase.draw.Svg;

/**
 * A sign on a chart.
 *
 * @param isStroke whether it is a vertical stroke, which is drawn over discs; otherwise it is a disc or a ring
 * @param look     its class in the style sheet
 * @param words    its name in the legend
 */
public record Mark(boolean isStroke, String look, String words) {

    public static final Mark COLD = new Mark(false, "cold", "cold run");
    public static final Mark WARM = new Mark(false, "warm", "warm run");
    public static final Mark UNSETTLED = new Mark(false, "unsettled", "later run, not settled");
    public static final Mark MEDIAN = new Mark(true, "median", "median");
    public static final Mark FLOOR = new Mark(true, "floor", "floor");
    public static final Mark MAX = new Mark(true, "max", "longest");

    private static final int FULL = 3;

    /** A disc for the lowest percentile and a ring for the highest; those between are filled less and less. */
    public static Mark of(Percentile percentile) {
        int above = Percentile.highest().ordinal() - percentile.ordinal();
        long fill = Math.round((double) FULL * above / Math.max(1, Percentile.highest().ordinal()));
        return new Mark(false, "percentile fill" + fill + (above == 0 ? " highest" : ""), percentile.toString());
    }

    /** The sign, centred at a position. */
    String shape(double x, double y) {
        return isStroke ? Svg.line(look, x, y - 9, x, y + 9) : Svg.circle(look, x, y, 4.5);
    }
}
