package loomshowcase.compare.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import loomshowcase.draw.Axis;
import loomshowcase.draw.Markup;
import loomshowcase.draw.Strip;
import loomshowcase.draw.Strip.Corner;
import loomshowcase.text.Counts;

/**
 * A figure of each model at several numbers of tasks: a line for each model through the medians, and a dot for each run,
 * on logarithmic axes. A line ends at the greatest number of tasks that the model was run with.
 *
 * @param title    what the figure is
 * @param amount   the figure for readers
 * @param round    the same for round amounts at the axis
 * @param lines    the models
 * @param notDrawn which points are missing and why; empty if none is
 */
public record SweepChart(
        String title, LongFunction<String> amount, LongFunction<String> round, List<Line> lines, String notDrawn) {

    private static final int HEIGHT = 320;
    private static final int AXIS = 44;
    private static final int LEAST_APART = 16;
    private static final int COLOURS = 8;
    private static final int MOST_WHERE_NARROW = 4;

    /**
     * @param points the medians, in the order of tasks
     * @param runs   each run
     */
    public record Line(String name, List<Point> points, List<Point> runs) {}

    /** @param tasks and {@code figure}: at least 1 */
    public record Point(int tasks, long figure) {}

    /** The chart as HTML; empty if there is nothing to draw. */
    public String html() {
        List<Line> drawn = lines.stream().filter(line -> !line.points().isEmpty()).toList();
        if (drawn.isEmpty()) {
            return "";
        }
        var tasks = Axis.logarithmic(all(Point::tasks).min().getAsLong(), all(Point::tasks).max().getAsLong());
        var figure = Axis.logarithmic(all(Point::figure).min().getAsLong(), all(Point::figure).max().getAsLong());
        return Frame.picture("sweep", title, description(), new Drawing(this, tasks, figure, drawn).html());
    }

    private LongStream all(ToLongFunction<Point> of) {
        return lines.stream().flatMap(line -> Stream.concat(line.points().stream(), line.runs().stream()))
                .mapToLong(of);
    }

    private String description() {
        return lines.stream().filter(line -> !line.points().isEmpty())
                .map(line -> line.name() + ": " + line.points().stream()
                        .map(this::words).collect(Collectors.joining("; ")))
                .collect(Collectors.joining(". ", "", ".")) + (notDrawn.isEmpty() ? "" : " " + notDrawn);
    }

    private String words(Point point) {
        return "%s, %s".formatted(Counts.of(point.tasks(), "task"), amount.apply(point.figure()));
    }

    private record Drawing(SweepChart chart, Axis tasks, Axis figure, List<Line> drawn) {

        String html() {
            return sides("left", figure.ticks().stream().map(tick -> words("name", y(tick), chart.round().apply(tick))))
                    + plot().text()
                    + sides("ends", names().stream())
                    + ticks().text()
                    + Frame.legend(drawn.stream()
                            .map(line -> Frame.key("c" + colour(line), Frame.shortened(line.name()))).toList())
                    + (chart.notDrawn().isEmpty() ? "" : Frame.sentence(chart.notDrawn()));
        }

        private Strip plot() {
            var plot = new Strip(HEIGHT);
            tasks.ticks().forEach(tick -> plot.line("grid", tasks.position(tick), 0, tasks.position(tick), HEIGHT));
            figure.ticks().forEach(tick -> plot.line("grid", 0, y(tick), 1, y(tick)));
            drawn.forEach(line -> line(plot, line));
            return plot;
        }

        private void line(Strip plot, Line line) {
            int colour = colour(line);
            plot.line("line c" + colour, line.points().stream()
                    .map(point -> new Corner(tasks.position(point.tasks()), y(point.figure()))).toList());
            for (Point run : line.runs()) {
                plot.circle("run c" + colour, tasks.position(run.tasks()), y(run.figure()), 2);
            }
            for (Point point : line.points()) {
                plot.titled(line.name() + ", " + chart.words(point), () -> plot.circle("dot c" + colour,
                        tasks.position(point.tasks()), y(point.figure()), 4));
            }
        }

        private Strip ticks() {
            var ticks = new Strip(AXIS);
            List<Long> kept = tasks.fewTicks(MOST_WHERE_NARROW);
            tasks.ticks().forEach(tick -> ticks.words(Frame.look(tasks.position(tick), kept.contains(tick)),
                    tasks.position(tick), 18, Counts.text(tick)));
            ticks.words("tick", 0.5, 38, "tasks");
            return ticks;
        }

        /** The names at the ends of the lines, as close to them as possible without overlapping. */
        private List<String> names() {
            var byHeight = new ArrayList<>(drawn);
            byHeight.sort(Comparator.comparingDouble((Line line) -> y(line.points().getLast().figure())));
            double[] y = byHeight.stream().mapToDouble(line -> y(line.points().getLast().figure())).toArray();
            for (int i = 1; i < y.length; i++) {
                y[i] = Math.max(y[i], y[i - 1] + LEAST_APART);
            }
            var names = new ArrayList<String>();
            for (int i = y.length - 1; i >= 0; i--) {
                y[i] = Math.min(y[i], i == y.length - 1 ? HEIGHT : y[i + 1] - LEAST_APART);
                Line line = byHeight.get(i);
                names.add(words("end c" + colour(line), y[i], Frame.shortened(line.name())));
            }
            return names;
        }

        /** A column beside the plot, as wide as its widest words. */
        private static String sides(String look, Stream<String> words) {
            return words.collect(Collectors.joining("", "<div class=\"side " + look + "\">", "</div>\n"));
        }

        private static String words(String look, double y, String words) {
            return "<span class=\"%s\" style=\"--y:%spx\">%s</span>".formatted(look, Math.round(y),
                    Markup.escaped(words));
        }

        private int colour(Line line) {
            return chart.lines().indexOf(line) % COLOURS;
        }

        private double y(long amount) {
            return HEIGHT - figure.position(amount) * HEIGHT;
        }
    }
}
