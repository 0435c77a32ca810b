package loomshowcase.compare.report.page;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.draw.Axis;
import loomshowcase.draw.Svg;

/**
 * The frame of a chart with a strip for each row: names on the left, and one axis of time above all strips.
 *
 * @param axis    of time, in nanoseconds
 * @param names   of the rows, from top to bottom
 * @param heights of their strips, in pixels
 */
record Strips(Axis axis, List<String> names, List<Integer> heights) {

    static final int LEGEND = 34;
    private static final int TOP = 34;
    private static final int GAP = 12;
    private static final int GUTTER = 16;
    private static final int RIGHT = 70;
    private static final int LEGEND_GAP = 44;

    /** A place for words behind the end of a strip. */
    static final int AFTER = 6;

    private List<String> shortened() {
        return names.stream().map(StripChart::shortened).toList();
    }

    int left() {
        return GUTTER + Svg.widthOf(shortened());
    }

    int right() {
        return StripChart.WIDTH - RIGHT;
    }

    double x(long nanos) {
        return left() + axis.position(nanos) * (right() - left());
    }

    /** The lower edge of a strip. */
    int bottom(int row) {
        return TOP + IntStream.rangeClosed(0, row).map(each -> heights.get(each) + GAP).sum();
    }

    int top(int row) {
        return bottom(row) - heights.get(row);
    }

    /** A picture with the frame, and what the caller draws into it. */
    String svg(String title, String description, Consumer<Svg> content) {
        int bottom = bottom(names.size() - 1);
        var svg = new Svg("chart", StripChart.WIDTH, bottom + LEGEND, title, description);
        for (long nanos : axis.ticks()) {
            svg.add(Svg.line("grid", x(nanos), TOP - 6, x(nanos), bottom));
            svg.add(Svg.words("tick", x(nanos), TOP - 12, Amounts.roundNanos(nanos)));
        }
        for (int row = 0; row < names.size(); row++) {
            svg.add(Svg.words("name", left() - GUTTER / 2, (top(row) + bottom(row)) / 2 + 4, shortened().get(row)));
            svg.add(Svg.line("rule", left(), bottom(row), right(), bottom(row)));
        }
        content.accept(svg);
        return svg.text();
    }

    /** A legend below the strips: a box of each look, and its words. */
    void legend(Svg svg, List<String> looks, List<String> words) {
        double x = left();
        int y = bottom(names.size() - 1) + 22;
        for (int each = 0; each < looks.size(); each++) {
            svg.add(Svg.rectangle(looks.get(each), x, y - 9, 10, 10));
            svg.add(Svg.words("legend", x + 16, y, words.get(each)));
            x += LEGEND_GAP + Svg.widthOf(List.of(words.get(each))) * 0.85;
        }
    }
}
