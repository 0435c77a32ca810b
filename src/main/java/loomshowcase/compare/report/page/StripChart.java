package loomshowcase.compare.report.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import loomshowcase.draw.Axis;
import loomshowcase.draw.Strip;

/**
 * A chart with a strip for each row of a table, and a sign for each run or percentile. It shows every run, so a reader
 * sees which rows differ by more than their runs do.
 *
 * @param title  what the times are
 * @param figure what stands behind each strip
 * @param rows   from top to bottom; a row without points stays empty
 */
public record StripChart(String title, String figure, List<Row> rows) {

    private static final int HEIGHT = 26;

    /**
     * @param name      of the row, as the table has it
     * @param figure    of the row, for readers
     * @param note      what a reader must know of the figure; may be empty
     * @param setsScale whether the axis is long enough for it; of a row that is not, points may be out of the picture
     */
    public record Row(String name, String figure, String note, boolean setsScale, List<Point> points) {}

    /**
     * @param nanos at least 1
     * @param words what a browser shows when the pointer rests on it
     */
    public record Point(Mark mark, long nanos, String words) {}

    /** The chart as HTML; empty if there is nothing to draw. */
    public String html() {
        List<Point> points = rows.stream().flatMap(row -> row.points().stream()).toList();
        if (points.isEmpty()) {
            return "";
        }
        List<Point> scale = rows.stream().filter(Row::setsScale).flatMap(row -> row.points().stream()).toList();
        var frame = new Frame(
                Axis.of((scale.isEmpty() ? points : scale).stream().mapToLong(Point::nanos).min().getAsLong(),
                        (scale.isEmpty() ? points : scale).stream().mapToLong(Point::nanos).max().getAsLong()),
                figure);
        rows.forEach(row -> frame.row(row.name(), strip(frame, row), row.note().isEmpty()
                ? new String[] {row.figure()} : new String[] {row.figure(), row.note()}));
        return frame.html(title, description(), points.stream().map(Point::mark).distinct()
                .sorted(Comparator.comparing(Mark::isStroke)).map(Mark::key).toList());
    }

    private String description() {
        return rows.stream().map(row -> row.name() + ": " + (row.points().isEmpty() ? "nothing was measured"
                : row.points().stream().map(Point::words).collect(Collectors.joining("; "))
                        + (row.note().isEmpty() ? "" : "; " + row.note())))
                .collect(Collectors.joining(". ", "", "."));
    }

    /** Discs first, and strokes over them. */
    private static Strip strip(Frame frame, Row row) {
        Strip strip = frame.strip(HEIGHT);
        double middle = HEIGHT / 2.0;
        strip.line("grid", 0, middle, 1, middle);
        row.points().stream().filter(point -> !frame.axis().isBeyond(point.nanos()))
                .sorted(Comparator.comparing(point -> point.mark().isStroke()))
                .forEach(point -> strip.titled(row.name() + ", " + point.words(),
                        () -> point.mark().draw(strip, frame.x(point.nanos()), middle)));
        if (row.points().stream().anyMatch(point -> frame.axis().isBeyond(point.nanos())
                && point.mark() != Mark.FLOOR)) {
            strip.words("beyond", 1, middle + 4, "beyond →");
        }
        if (row.points().isEmpty()) {
            strip.words("none", 0, middle + 4, "no figures; the table says why");
        }
        return strip;
    }
}
