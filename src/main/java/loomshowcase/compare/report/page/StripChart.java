package loomshowcase.compare.report.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Amounts;

/**
 * Times in rows: a strip for each row of a table, with a sign for each run or percentile. Nothing is averaged away, so
 * that one sees by eye what may be told apart and what not.
 *
 * @param title what the times are
 * @param rows  from top to bottom; one without points is left blank
 */
public record StripChart(String title, List<Row> rows) {

    private static final int TOP = 34;
    private static final int PITCH = 30;
    private static final int LEGEND = 34;
    private static final int GUTTER = 16;
    private static final int RIGHT = 40;
    private static final int LEGEND_GAP = 34;

    /** @param name of the row, as the table has it */
    public record Row(String name, List<Point> points) {}

    /**
     * @param nanos at least 1
     * @param words what is shown of it when the pointer rests on it
     */
    public record Point(Mark mark, long nanos, String words) {}

    /** Empty if there is nothing to draw. */
    public String svg() {
        List<Point> points = rows.stream().flatMap(row -> row.points().stream()).toList();
        if (points.isEmpty()) {
            return "";
        }
        var scale = Scale.of(points.stream().mapToLong(Point::nanos).min().getAsLong(),
                points.stream().mapToLong(Point::nanos).max().getAsLong(), Amounts::roundNanos);
        int left = GUTTER + Canvas.widthOf(rows.stream().map(Row::name).map(Canvas::shortened).toList());
        int bottom = TOP + rows.size() * PITCH;
        var canvas = new Canvas(bottom + LEGEND, title, description());
        axis(canvas, scale, left, bottom);
        for (int row = 0; row < rows.size(); row++) {
            row(canvas, scale, left, rows.get(row), TOP + row * PITCH + PITCH / 2);
        }
        legend(canvas, points, left, bottom + 22);
        return canvas.svg();
    }

    private String description() {
        return rows.stream().map(row -> row.name() + ": " + (row.points().isEmpty() ? "nothing was measured"
                : row.points().stream().map(Point::words).collect(Collectors.joining("; "))))
                .collect(Collectors.joining(". ", "", "."));
    }

    private void axis(Canvas canvas, Scale scale, int left, int bottom) {
        for (Scale.Tick tick : scale.ticks()) {
            double x = x(tick.position(), left);
            canvas.line("<line class=\"grid\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>", x, TOP - 6, x, bottom);
            canvas.words("tick", x, TOP - 12, tick.text());
        }
    }

    /** Runs first, and over them what is said of them. */
    private static void row(Canvas canvas, Scale scale, int left, Row row, int y) {
        canvas.words("name", left - GUTTER / 2.0, y + 4, Canvas.shortened(row.name()));
        canvas.line("<line class=\"grid\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>", left, y, Canvas.WIDTH - RIGHT, y);
        row.points().stream().sorted(Comparator.comparing(point -> point.mark().isStroke()))
                .forEach(point -> canvas.shape(
                        point.mark().shape(x(scale.position(point.nanos()), left), y),
                        row.name() + ", " + point.words()));
    }

    private static void legend(Canvas canvas, List<Point> points, int left, int y) {
        List<Mark> marks = points.stream().map(Point::mark).distinct()
                .sorted(Comparator.comparing(Mark::isStroke)).toList();
        double x = left;
        for (Mark mark : marks) {
            canvas.line("%s", mark.shape(x + 5, y - 4));
            canvas.words("legend", x + 16, y, mark.words());
            x += LEGEND_GAP + Canvas.widthOf(Stream.of(mark.words()).toList()) * 0.8;
        }
    }

    private static double x(double position, int left) {
        return left + position * (Canvas.WIDTH - RIGHT - left);
    }
}
