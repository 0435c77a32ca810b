package loomshowcase.compare.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.result.Timeline;
import loomshowcase.draw.Axis;
import loomshowcase.draw.Svg;
import loomshowcase.text.Counts;

/**
 * What the tasks of each row did over time, all on one axis. Some dozens of tasks are lines, one each; more are areas
 * whose height is the number of tasks that wait or run.
 *
 * @param rows from top to bottom
 */
public record TimelineChart(List<Row> rows) {

    private static final int AREA = 64;
    private static final int LEAST = 28;
    private static final int MOST_TICKS = 8;

    /**
     * @param name      of the row, as the table has it
     * @param setsScale whether the axis is long enough for it; a row that is not is cut off, and says how long it took
     */
    public record Row(String name, Timeline timeline, boolean setsScale) {}

    /** The chart as SVG; empty if there is nothing to draw. */
    public String svg() {
        List<Row> drawn = rows.stream().filter(row -> row.timeline() != null && row.timeline().endNanos() > 0).toList();
        if (drawn.isEmpty()) {
            return "";
        }
        long longest = drawn.stream().filter(Row::setsScale).mapToLong(row -> row.timeline().endNanos()).max()
                .orElseGet(() -> drawn.stream().mapToLong(row -> row.timeline().endNanos()).max().getAsLong());
        var strips = new Strips(Axis.upTo(longest, MOST_TICKS), drawn.stream().map(Row::name).toList(),
                drawn.stream().map(TimelineChart::height).toList());
        int most = drawn.stream().mapToInt(TimelineChart::mostInFlight).max().getAsInt();
        boolean areas = drawn.stream().anyMatch(row -> row.timeline().arrived().isEmpty());
        return strips.svg("what the tasks did over time", description(drawn), svg -> {
            for (int row = 0; row < drawn.size(); row++) {
                Timeline timeline = drawn.get(row).timeline();
                if (timeline.arrived().isEmpty()) {
                    areas(svg, strips, row, timeline, most);
                } else {
                    lines(svg, strips, row, timeline);
                }
                end(svg, strips, row, timeline.endNanos(), longest);
            }
            strips.legend(svg, List.of("waiting", "running"), List.of(
                    "waits before it begins", areas ? "begun and not ended; the highest strip is %s"
                            .formatted(Counts.of(most, "task")) : "begun and not ended, a line for each task"));
        });
    }

    private static int height(Row row) {
        int tasks = row.timeline().arrived().size();
        return tasks == 0 ? AREA : Math.max(LEAST, tasks * pitch(tasks));
    }

    private static int pitch(int tasks) {
        return tasks <= 16 ? 5 : 3;
    }

    private static int mostInFlight(Row row) {
        Timeline timeline = row.timeline();
        return IntStream.range(0, timeline.waiting().size())
                .map(step -> timeline.waiting().get(step) + timeline.running().get(step)).max().orElse(1);
    }

    private static void lines(Svg svg, Strips strips, int row, Timeline timeline) {
        int tasks = timeline.arrived().size();
        double pitch = (double) strips.heights().get(row) / tasks;
        for (int task = 0; task < tasks; task++) {
            double y = strips.top(row) + task * pitch;
            long end = timeline.ended().get(task) == 0 ? timeline.endNanos() : timeline.ended().get(task);
            long start = timeline.started().get(task) == 0 ? end : timeline.started().get(task);
            bar(svg, strips, "waiting", timeline.arrived().get(task), start, y, pitch - 1);
            bar(svg, strips, "running", start, end, y, pitch - 1);
        }
    }

    private static void bar(Svg svg, Strips strips, String look, long from, long to, double y, double height) {
        double x = strips.x(from);
        if (to > from && x < strips.right()) {
            svg.add(Svg.rectangle(look, x, y, Math.max(0.5, strips.x(to) - x), height));
        }
    }

    /** Those that run below, those that wait on top of them. */
    private static void areas(Svg svg, Strips strips, int row, Timeline timeline, int most) {
        IntUnaryOperator running = step -> timeline.running().get(step);
        IntUnaryOperator both = step -> timeline.running().get(step) + timeline.waiting().get(step);
        svg.add(Svg.area("waiting", edge(strips, row, timeline, most, both)));
        svg.add(Svg.area("running", edge(strips, row, timeline, most, running)));
    }

    private static List<String> edge(
            Strips strips, int row, Timeline timeline, int most, IntUnaryOperator tasks) {
        var corners = new ArrayList<String>();
        int bottom = strips.bottom(row);
        double scale = (double) strips.heights().get(row) / Math.max(1, most);
        corners.add(Svg.point(strips.x(0), bottom));
        for (int step = 0; step < timeline.waiting().size(); step++) {
            long from = step * timeline.stepNanos();
            if (strips.axis().position(from) < 1) {
                double y = bottom - tasks.applyAsInt(step) * scale;
                corners.add(Svg.point(strips.x(from), y));
                corners.add(Svg.point(strips.x(from + timeline.stepNanos()), y));
            }
        }
        corners.add(Svg.point(strips.x(timeline.endNanos()), bottom));
        return corners;
    }

    private static void end(Svg svg, Strips strips, int row, long end, long longest) {
        svg.add(Svg.words("legend", strips.x(Math.min(end, longest)) + Strips.AFTER, strips.bottom(row) - 2,
                (end > longest ? "… " : "") + Amounts.nanos(end)));
    }

    private static String description(List<Row> drawn) {
        return drawn.stream().map(row -> "%s: over after %s, at most %s waiting or running".formatted(row.name(),
                Amounts.nanos(row.timeline().endNanos()), Counts.of(mostInFlight(row), "task")))
                .collect(Collectors.joining(". ", "", "."));
    }
}
