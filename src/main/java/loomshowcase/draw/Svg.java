package loomshowcase.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Locale;

/**
 * Builds an SVG picture. Positions are pixels, texts are escaped, and the result is the same in every locale.
 */
public final class Svg {

    /** The greatest width of a letter in a font of 12 pixels. */
    private static final double LETTER = 7.4;

    private final StringBuilder svg = new StringBuilder();

    /**
     * @param look        the class attribute of the picture
     * @param title       its name, for readers who cannot see it
     * @param description what it shows, in words, for the same readers
     */
    public Svg(String look, int width, int height, String title, String description) {
        add(element(("<svg class=\"%s\" role=\"img\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %2$s %3$s\" "
                + "xmlns=\"http://www.w3.org/2000/svg\">"), look, width, height));
        add(element("<title>%s</title>", title));
        add(element("<desc>%s</desc>", description));
    }

    /** Adds an element, which is made by one of the methods below. */
    public void add(String element) {
        svg.append(element).append('\n');
    }

    /** Adds an element, with words that a browser shows when the pointer rests on it. */
    public void add(String element, String words) {
        add("<g>" + element + element("<title>%s</title></g>", words));
    }

    public String text() {
        return svg + "</svg>\n";
    }

    public static String line(String look, double x1, double y1, double x2, double y2) {
        return element("<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>", look, x1, y1, x2, y2);
    }

    /** A line through several points, each made by {@link #point}. */
    public static String line(String look, Collection<String> points) {
        return element("<polyline class=\"%s\" points=\"%s\"/>", look, String.join(" ", points));
    }

    /** An area whose corners are these points, each made by {@link #point}. */
    public static String area(String look, Collection<String> corners) {
        return element("<polygon class=\"%s\" points=\"%s\"/>", look, String.join(" ", corners));
    }

    public static String point(double x, double y) {
        return element("%s,%s", x, y);
    }

    public static String rectangle(String look, double x, double y, double width, double height) {
        return element("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>", look, x, y, width, height);
    }

    public static String circle(String look, double x, double y, double radius) {
        return element("<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>", look, x, y, radius);
    }

    public static String words(String look, double x, double y, String words) {
        return element("<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>", look, x, y, words);
    }

    /** The greatest width of the longest of these names. */
    public static int widthOf(Collection<String> names) {
        return (int) Math.ceil(names.stream().mapToInt(String::length).max().orElse(0) * LETTER);
    }

    static String element(String format, Object... values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (values[i]) {
                case Double number -> rounded(number, 1);
                case String text -> Markup.escaped(text);
                case Object other -> other;
            };
        }
        return String.format(Locale.ROOT, format, values);
    }

    static String rounded(double number, int digits) {
        return BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
