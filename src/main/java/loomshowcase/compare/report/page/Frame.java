package loomshowcase.compare.report.page;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.draw.Axis;
import loomshowcase.draw.Markup;
import loomshowcase.draw.Strip;
import loomshowcase.text.Wrap;

/**
 * What all charts with a strip for each row share: names, one axis of time above all strips, and a figure behind each
 * strip. It is as wide as the page. On a narrow page, names and figures stand above the strips, and the axis has fewer
 * words.
 */
final class Frame {

    private static final int LONGEST_NAME = 48;
    private static final int AXIS = 20;
    private static final double NEAR = 0.01;
    private static final int MOST_WHERE_NARROW = 4;

    private final Axis axis;
    private final StringBuilder html = new StringBuilder();

    /** @param figure what stands behind the strips; empty if nothing does */
    Frame(Axis axis, String figure) {
        this(axis, Amounts::roundNanos, figure);
    }

    /** @param words how the amounts at the ticks are written */
    Frame(Axis axis, LongFunction<String> words, String figure) {
        this.axis = axis;
        var ticks = new Strip(AXIS);
        List<Long> kept = axis.fewTicks(MOST_WHERE_NARROW);
        for (long nanos : axis.ticks()) {
            ticks.words(look(x(nanos), kept.contains(nanos)), x(nanos), AXIS - 6, words.apply(nanos));
        }
        cells("axis", "", ticks, figure);
    }

    /** The look of the words at a tick. Those at the ends of an axis do not go beyond it. */
    static String look(double position, boolean isKept) {
        return "tick" + (position < NEAR ? " first" : position > 1 - NEAR ? " last" : "") + (isKept ? "" : " fine");
    }

    /** A name, shortened if it is too long for a chart. */
    static String shortened(String name) {
        return Wrap.shortened(name, LONGEST_NAME, "…");
    }

    /** A whole picture for a page, with its name and what it shows in words for readers who cannot see it. */
    static String picture(String look, String title, String description, String content) {
        return "<div class=\"chart %s\" role=\"img\" aria-label=\"%s: %s\">\n%s</div>\n".formatted(look,
                Markup.escaped(title), Markup.escaped(description), content);
    }

    /** What stands in the place of a picture. */
    static String sentence(String words) {
        return "<p class=\"instead\">%s</p>\n".formatted(Markup.escaped(words));
    }

    /** The words of a legend, each with its sign. */
    static String legend(List<String> entries) {
        return entries.stream().collect(Collectors.joining("", "<div class=\"legend\">", "</div>\n"));
    }

    /** A box of a look, and what it stands for. */
    static String key(String look, String words) {
        return "<span><i class=\"key %s\"></i>%s</span>".formatted(look, Markup.escaped(words));
    }

    Axis axis() {
        return axis;
    }

    /** The position from 0 to 1 along a strip. */
    double x(long nanos) {
        return axis.position(nanos);
    }

    /** An empty strip with the lines of the axis. */
    Strip strip(int height) {
        var strip = new Strip(height);
        axis.ticks().forEach(nanos -> strip.line("grid", x(nanos), 0, x(nanos), height));
        return strip;
    }

    /** @param figures what stands behind the strip, from the most important on; may be empty */
    void row(String name, Strip strip, String... figures) {
        cells("", shortened(name), strip, figures);
    }

    private void cells(String look, String name, Strip strip, String... figures) {
        html.append("<div class=\"name %s\">%s</div><div class=\"end %1$s\">%s</div>".formatted(look,
                Markup.escaped(name), Stream.of(figures)
                        .map(figure -> "<span>%s</span>".formatted(Markup.escaped(figure)))
                        .collect(Collectors.joining(" "))))
                .append(strip.text());
    }

    String html(String title, String description, List<String> legend) {
        return picture("strips", title, description, html + legend(legend));
    }
}
