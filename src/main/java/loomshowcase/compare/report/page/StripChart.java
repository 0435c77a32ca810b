package loomshowcase.compare.report.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.draw.Axis;
import loomshowcase.draw.Svg;
import loomshowcase.text.Wrap;

/**
 * A chart with a strip for each row of a table, and a sign for each run or percentile. It shows every run, so a reader
 * sees which rows differ by more than their runs do.
 *
 * @param title what the times are
 * @param rows  from top to bottom; a row without points stays empty
 */
public record StripChart(String title, List<Row> rows) {

    /** As wide as the page. */
    static final int WIDTH = 960;

    private static final int LONGEST_NAME = 37;
    private static final int TOP = 34;
    private static final int PITCH = 30;
    private static final int LEGEND = 34;
    private static final int GUTTER = 16;
    private static final int RIGHT = 40;
    private static final int LEGEND_GAP = 34;

    /**
     * @param name      of the row, as the table has it
     * @param setsScale whether the axis is long enough for it; of a row that is not, points may be out of the picture
     */
    public record Row(String name, boolean setsScale, List<Point> points) {}

    /**
     * @param nanos at least 1
     * @param words what a browser shows when the pointer rests on it
     */
    public record Point(Mark mark, long nanos, String words) {}

    /** A name, shortened if it is too long for a chart. */
    static String shortened(String name) {
        return Wrap.shortened(name, LONGEST_NAME, "…");
    }

    /** The chart as SVG; empty if there is nothing to draw. */
    public String svg() {
        List<Point> points = rows.stream().flatMap(row -> row.points().stream()).toList();
        if (points.isEmpty()) {
            return "";
        }
        List<Point> scale = rows.stream().filter(Row::setsScale).flatMap(row -> row.points().stream()).toList();
        var axis = Axis.of((scale.isEmpty() ? points : scale).stream().mapToLong(Point::nanos).min().getAsLong(),
                (scale.isEmpty() ? points : scale).stream().mapToLong(Point::nanos).max().getAsLong());
        int left = GUTTER + Svg.widthOf(rows.stream().map(Row::name).map(StripChart::shortened).toList());
        int bottom = TOP + rows.size() * PITCH;
        var svg = new Svg("chart", WIDTH, bottom + LEGEND, title, description());
        for (long nanos : axis.ticks()) {
            double x = x(axis, nanos, left);
            svg.add(Svg.line("grid", x, TOP - 6, x, bottom));
            svg.add(Svg.words("tick", x, TOP - 12, Amounts.roundNanos(nanos)));
        }
        for (int row = 0; row < rows.size(); row++) {
            row(svg, axis, left, rows.get(row), TOP + row * PITCH + PITCH / 2);
        }
        legend(svg, points, left, bottom + 22);
        return svg.text();
    }

    private String description() {
        return rows.stream().map(row -> row.name() + ": " + (row.points().isEmpty() ? "nothing was measured"
                : row.points().stream().map(Point::words).collect(Collectors.joining("; "))))
                .collect(Collectors.joining(". ", "", "."));
    }

    /** Discs first, and strokes over them. */
    private static void row(Svg svg, Axis axis, int left, Row row, int y) {
        svg.add(Svg.words("name", left - GUTTER / 2, y + 4, shortened(row.name())));
        svg.add(Svg.line("grid", left, y, WIDTH - RIGHT, y));
        row.points().stream().filter(point -> !axis.isBeyond(point.nanos()))
                .sorted(Comparator.comparing(point -> point.mark().isStroke()))
                .forEach(point -> svg.add(point.mark().shape(x(axis, point.nanos(), left), y),
                        row.name() + ", " + point.words()));
        row.points().stream().filter(point -> axis.isBeyond(point.nanos()) && point.mark() != Mark.FLOOR)
                .map(Point::nanos).min(Comparator.naturalOrder())
                .ifPresent(least -> svg.add(Svg.words("beyond", WIDTH - RIGHT, y + 4, Amounts.nanos(least) + " →")));
    }

    private static void legend(Svg svg, List<Point> points, int left, int y) {
        List<Mark> marks = points.stream().map(Point::mark).distinct()
                .sorted(Comparator.comparing(Mark::isStroke)).toList();
        double x = left;
        for (Mark mark : marks) {
            svg.add(mark.shape(x + 5, y - 4));
            svg.add(Svg.words("legend", x + 16, y, mark.words()));
            x += LEGEND_GAP + Svg.widthOf(List.of(mark.words())) * 0.8;
        }
    }

    private static double x(Axis axis, long nanos, int left) {
        return left + axis.position(nanos) * (WIDTH - RIGHT - left);
    }
}
