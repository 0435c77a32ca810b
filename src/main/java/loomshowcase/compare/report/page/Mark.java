package loomshowcase.compare.report.page;

import loomshowcase.compare.result.Percentile;
import loomshowcase.draw.Markup;
import loomshowcase.draw.Strip;

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
    private static final int REACH = 8;
    private static final double RADIUS = 4.5;

    /** A disc for the lowest percentile and a ring for the highest; those between are filled less and less. */
    public static Mark of(Percentile percentile) {
        int above = Percentile.highest().ordinal() - percentile.ordinal();
        long fill = Math.round((double) FULL * above / Math.max(1, Percentile.highest().ordinal()));
        return new Mark(false, "percentile fill" + fill + (above == 0 ? " highest" : ""), percentile.toString());
    }

    /** Draws the sign, centred at a position. */
    void draw(Strip strip, double x, double y) {
        if (isStroke) {
            strip.line(look, x, y - REACH, x, y + REACH);
        } else {
            strip.circle(look, x, y, RADIUS);
        }
    }

    /** The sign and its name, for a legend. */
    String key() {
        var sign = new Strip(2 * REACH);
        draw(sign, 0.5, REACH);
        return "<span><i class=\"key\">%s</i>%s</span>".formatted(sign.text().strip(), Markup.escaped(words));
    }
}
