package loomshowcase.compare.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomshowcase.draw.Axis;
import loomshowcase.draw.Svg;
import loomshowcase.text.Counts;

/**
 * A figure of each model at several numbers of tasks: a line for each model through the medians, and a dot for each run,
 * on logarithmic axes. A line ends at the greatest number of tasks that the model was run with.
 *
 * @param title  what the figure is
 * @param amount the figure for readers
 * @param round  the same for round amounts at the axis
 * @param lines  the models
 */
public record SweepChart(String title, LongFunction<String> amount, LongFunction<String> round, List<Line> lines) {

    private static final int HEIGHT = 380;
    private static final int TOP = 16;
    private static final int BOTTOM = 320;
    private static final int LEFT = 70;
    private static final int GUTTER = 14;
    private static final int LEAST_APART = 16;
    private static final int COLOURS = 8;

    /**
     * @param points the medians, in the order of tasks
     * @param runs   each run
     */
    public record Line(String name, List<Point> points, List<Point> runs) {}

    /** @param tasks and {@code figure}: at least 1 */
    public record Point(int tasks, long figure) {}

    /** The chart as SVG; empty if there is nothing to draw. */
    public String svg() {
        List<Point> points = lines.stream()
                .flatMap(line -> Stream.concat(line.points().stream(), line.runs().stream())).toList();
        if (points.isEmpty()) {
            return "";
        }
        var tasks = Axis.logarithmic(points.stream().mapToLong(Point::tasks).min().getAsLong(),
                points.stream().mapToLong(Point::tasks).max().getAsLong());
        var wall = Axis.logarithmic(points.stream().mapToLong(Point::figure).min().getAsLong(),
                points.stream().mapToLong(Point::figure).max().getAsLong());
        int right = StripChart.WIDTH - 2 * GUTTER
                - Svg.widthOf(lines.stream().map(Line::name).map(StripChart::shortened).toList());
        return new Drawing(this, tasks, wall, right, new Svg("chart", StripChart.WIDTH, HEIGHT, title, description()))
                .text(lines);
    }

    private String description() {
        return lines.stream().map(line -> line.name() + ": " + line.points().stream()
                .map(this::words).collect(Collectors.joining("; ")))
                .collect(Collectors.joining(". ", "", "."));
    }

    private String words(Point point) {
        return "%s, %s".formatted(Counts.of(point.tasks(), "task"), amount.apply(point.figure()));
    }

    private record Drawing(SweepChart chart, Axis tasks, Axis wall, int right, Svg svg) {

        String text(List<Line> lines) {
            axes();
            List<Line> drawn = lines.stream().filter(line -> !line.points().isEmpty()).toList();
            for (Line line : drawn) {
                line(line, lines.indexOf(line) % COLOURS);
            }
            names(drawn, lines);
            svg.add(Svg.words("axis", (LEFT + right) / 2, HEIGHT - 16, "tasks"));
            return svg.text();
        }

        private void axes() {
            for (long number : tasks.ticks()) {
                svg.add(Svg.line("grid", x(number), TOP, x(number), BOTTOM));
                svg.add(Svg.words("tick", x(number), BOTTOM + 18, Counts.text(number)));
            }
            for (long nanos : wall.ticks()) {
                svg.add(Svg.line("grid", LEFT, y(nanos), right, y(nanos)));
                svg.add(Svg.words("name", LEFT - GUTTER / 2, y(nanos) + 4, chart.round().apply(nanos)));
            }
        }

        private void line(Line line, int colour) {
            svg.add(Svg.line("line c" + colour, line.points().stream()
                    .map(point -> Svg.point(x(point.tasks()), y(point.figure()))).toList()));
            for (Point run : line.runs()) {
                svg.add(Svg.circle("run c" + colour, x(run.tasks()), y(run.figure()), 2));
            }
            for (Point point : line.points()) {
                svg.add(Svg.circle("dot c" + colour, x(point.tasks()), y(point.figure()), 4),
                        line.name() + ", " + chart.words(point));
            }
        }

        /** The names at the ends of the lines, as close to them as possible without overlapping. */
        private void names(List<Line> drawn, List<Line> all) {
            var byHeight = new ArrayList<>(drawn);
            byHeight.sort(Comparator.comparingDouble((Line line) -> y(line.points().getLast().figure())));
            double[] y = byHeight.stream().mapToDouble(line -> y(line.points().getLast().figure())).toArray();
            for (int i = 1; i < y.length; i++) {
                y[i] = Math.max(y[i], y[i - 1] + LEAST_APART);
            }
            for (int i = y.length - 1; i >= 0; i--) {
                y[i] = Math.min(y[i], i == y.length - 1 ? BOTTOM : y[i + 1] - LEAST_APART);
                Line line = byHeight.get(i);
                svg.add(Svg.words("end c" + all.indexOf(line) % COLOURS, right + GUTTER, y[i] + 4,
                        StripChart.shortened(line.name())));
            }
        }

        private double x(long number) {
            return LEFT + tasks.position(number) * (right - LEFT);
        }

        private double y(long nanos) {
            return BOTTOM - wall.position(nanos) * (BOTTOM - TOP);
        }
    }
}
