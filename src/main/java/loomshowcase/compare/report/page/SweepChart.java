package loomshowcase.compare.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.text.Counts;

/**
 * The wall of each model at several numbers of tasks: a line for each model, both axes by the logarithm. A line ends
 * where a model was not run any more.
 *
 * @param title what the times are
 * @param lines the models
 */
public record SweepChart(String title, List<Line> lines) {

    private static final int HEIGHT = 380;
    private static final int TOP = 16;
    private static final int BOTTOM = 320;
    private static final int LEFT = 70;
    private static final int GUTTER = 14;
    private static final int LEAST_APART = 16;
    private static final int COLOURS = 8;

    /** @param points in the order of tasks */
    public record Line(String name, List<Point> points) {}

    /** @param tasks and {@code nanos}: at least 1 */
    public record Point(int tasks, long nanos) {}

    /** Empty if there is nothing to draw. */
    public String svg() {
        List<Point> points = lines.stream().flatMap(line -> line.points().stream()).toList();
        if (points.isEmpty()) {
            return "";
        }
        var tasks = Scale.logarithmic(points.stream().mapToLong(Point::tasks).min().getAsLong(),
                points.stream().mapToLong(Point::tasks).max().getAsLong(), Counts::text);
        var wall = Scale.logarithmic(points.stream().mapToLong(Point::nanos).min().getAsLong(),
                points.stream().mapToLong(Point::nanos).max().getAsLong(), Amounts::roundNanos);
        int right = Canvas.WIDTH - 2 * GUTTER
                - Canvas.widthOf(lines.stream().map(Line::name).map(Canvas::shortened).toList());
        return new Drawing(tasks, wall, right, new Canvas(HEIGHT, title, description())).svg(lines);
    }

    private String description() {
        return lines.stream().map(line -> line.name() + ": " + line.points().stream()
                .map(SweepChart::words).collect(Collectors.joining("; ")))
                .collect(Collectors.joining(". ", "", "."));
    }

    private static String words(Point point) {
        return "%s, %s".formatted(Counts.of(point.tasks(), "task"), Amounts.nanos(point.nanos()));
    }

    private record Drawing(Scale tasks, Scale wall, int right, Canvas canvas) {

        String svg(List<Line> lines) {
            axes();
            List<Line> drawn = lines.stream().filter(line -> !line.points().isEmpty()).toList();
            for (Line line : drawn) {
                line(line, lines.indexOf(line) % COLOURS);
            }
            names(drawn, lines);
            canvas.words("axis", (LEFT + right) / 2.0, HEIGHT - 16, "tasks");
            return canvas.svg();
        }

        private void axes() {
            for (Scale.Tick tick : tasks.ticks()) {
                double x = x(tick.position());
                canvas.line("<line class=\"grid\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>", x, TOP, x, BOTTOM);
                canvas.words("tick", x, BOTTOM + 18, tick.text());
            }
            for (Scale.Tick tick : wall.ticks()) {
                double y = y(tick.position());
                canvas.line("<line class=\"grid\" x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\"/>", LEFT, y, right, y);
                canvas.words("name", LEFT - GUTTER / 2.0, y + 4, tick.text());
            }
        }

        private void line(Line line, int colour) {
            canvas.line("<polyline class=\"line c%d\" points=\"%s\"/>", colour, line.points().stream()
                    .map(point -> Canvas.text("%.1f,%.1f", x(point), y(point))).collect(Collectors.joining(" ")));
            for (Point point : line.points()) {
                canvas.shape(Canvas.text("<circle class=\"dot c%d\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>",
                        colour, x(point), y(point)), line.name() + ", " + words(point));
            }
        }

        /** Beside the ends of the lines, as near as they may stand without covering one another. */
        private void names(List<Line> drawn, List<Line> all) {
            var byHeight = new ArrayList<>(drawn);
            byHeight.sort(Comparator.comparingDouble((Line line) -> y(line.points().getLast())));
            double[] y = byHeight.stream().mapToDouble(line -> y(line.points().getLast())).toArray();
            for (int i = 1; i < y.length; i++) {
                y[i] = Math.max(y[i], y[i - 1] + LEAST_APART);
            }
            for (int i = y.length - 1; i >= 0; i--) {
                y[i] = Math.min(y[i], i == y.length - 1 ? BOTTOM : y[i + 1] - LEAST_APART);
                Line line = byHeight.get(i);
                canvas.words("end c" + all.indexOf(line) % COLOURS, right + GUTTER, y[i] + 4,
                        Canvas.shortened(line.name()));
            }
        }

        private double x(Point point) {
            return x(tasks.position(point.tasks()));
        }

        private double x(double position) {
            return LEFT + position * (right - LEFT);
        }

        private double y(Point point) {
            return y(wall.position(point.nanos()));
        }

        private double y(double position) {
            return BOTTOM - position * (BOTTOM - TOP);
        }
    }
}
