package loomshowcase.draw;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Builds a part of a picture that is as wide as the place where a page puts it. Positions along its width are shares from
 * 0 to 1, and heights are pixels, so its text keeps its size on a narrow page.
 */
public final class Strip {

    private static final int SHARES = 1000;

    private final int height;
    private final StringBuilder svg = new StringBuilder();

    /** A corner of an area, or a point of a line. */
    public record Corner(double x, double y) {}

    public Strip(int height) {
        this.height = height;
    }

    public int height() {
        return height;
    }

    public String text() {
        return Svg.element("<svg class=\"strip\" width=\"100%%\" height=\"%s\">", height) + svg + "</svg>\n";
    }

    public void line(String look, double x1, double y1, double x2, double y2) {
        add(Svg.element("<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>", look, share(x1), y1, share(x2),
                y2));
    }

    public void rectangle(String look, double x, double y, double width, double height) {
        add(Svg.element("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>", look, share(x), y,
                share(width), height));
    }

    public void circle(String look, double x, double y, double radius) {
        add(Svg.element("<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>", look, share(x), y, radius));
    }

    public void words(String look, double x, double y, String words) {
        add(Svg.element("<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>", look, share(x), y, words));
    }

    public void area(String look, List<Corner> corners) {
        stretched("polygon", look, corners);
    }

    /** A line through several points. */
    public void line(String look, List<Corner> points) {
        stretched("polyline", look, points);
    }

    /** Adds what {@code drawing} draws, with words that a browser shows when the pointer rests on it. */
    public void titled(String words, Runnable drawing) {
        svg.append("<g>");
        drawing.run();
        svg.append(Svg.element("<title>%s</title></g>", words));
    }

    /** Points cannot be given as shares, so a picture of its own is stretched. */
    private void stretched(String shape, String look, List<Corner> corners) {
        add(Svg.element("<svg width=\"100%%\" height=\"%s\" viewBox=\"0 0 %s %1$s\" preserveAspectRatio=\"none\">"
                + "<%s class=\"%s\" points=\"%s\"/></svg>", height, SHARES, shape, look,
                corners.stream()
                        .map(corner -> Svg.point(corner.x() * SHARES, corner.y())).collect(Collectors.joining(" "))));
    }

    private void add(String element) {
        svg.append(element);
    }

    private static String share(double of) {
        return Svg.rounded(100 * of, 2) + "%";
    }
}
