package loomshowcase.compare.report.page;

import java.util.Collection;
import java.util.Locale;

/** An SVG picture that is being drawn: as wide as the page, with room for names on the left. Positions are pixels. */
final class Canvas {

    static final int WIDTH = 960;
    private static final double LETTER = 7.4;
    private static final int LONGEST_NAME = 36;

    private final StringBuilder svg = new StringBuilder();

    /**
     * @param title       the picture's name, for those who cannot see it
     * @param description what it shows, in words, for the same
     */
    Canvas(int height, String title, String description) {
        line("<svg class=\"chart\" role=\"img\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">",
                WIDTH, height, WIDTH, height);
        line("<title>%s</title>", Html.escaped(title));
        line("<desc>%s</desc>", Html.escaped(description));
    }

    /** A name as there is room for it: without its middle if it is long, for names differ at their ends. */
    static String shortened(String name) {
        int half = LONGEST_NAME / 2;
        return name.length() <= LONGEST_NAME ? name
                : name.substring(0, half) + "…" + name.substring(name.length() - half);
    }

    /** How wide the longest of some names is. */
    static int widthOf(Collection<String> names) {
        return (int) Math.ceil(names.stream().mapToInt(String::length).max().orElse(0) * LETTER);
    }

    /** The same text wherever it is made, as SVG wants it: with points in its numbers. */
    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    void line(String format, Object... values) {
        svg.append(text(format, values)).append('\n');
    }

    void words(String styles, double x, double y, String text) {
        line("<text class=\"%s\" x=\"%.0f\" y=\"%.0f\">%s</text>", styles, x, y, Html.escaped(text));
    }

    /** A shape with words that a browser shows when the pointer rests on it. */
    void shape(String shape, String words) {
        line("<g>%s<title>%s</title></g>", shape, Html.escaped(words));
    }

    String svg() {
        return svg + "</svg>\n";
    }
}
