package loomshowcase.compare.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.result.Timeline;
import loomshowcase.draw.Axis;
import loomshowcase.draw.Strip;
import loomshowcase.draw.Strip.Corner;
import loomshowcase.text.Counts;

/**
 * What the tasks of each row did over time, all on one axis. Some dozens of tasks are lines, one each; more are areas
 * whose height is the number of tasks that wait or run.
 *
 * @param rows from top to bottom; one without a timeline says why there is none
 * @param none what to say instead of a picture if no row has a timeline; may be empty
 */
public record TimelineChart(List<Row> rows, String none) {

    private static final int AREA = 64;
    private static final int LEAST = 28;
    private static final int MOST_TICKS = 8;
    private static final double THINNEST = 0.0006;

    /**
     * @param name      of the row, as the table has it
     * @param setsScale whether the axis is long enough for it; a row that is not is cut off, and says how long it took
     * @param none      why there is no timeline; empty if there is one
     */
    public record Row(String name, Timeline timeline, boolean setsScale, String none) {

        private boolean isDrawn() {
            return timeline != null && timeline.endNanos() > 0;
        }
    }

    /** The chart as HTML, or a sentence in its place; empty if there is nothing to draw or to say. */
    public String html() {
        List<Row> drawn = rows.stream().filter(Row::isDrawn).toList();
        if (drawn.isEmpty()) {
            return none.isEmpty() ? "" : Frame.sentence(none);
        }
        long longest = drawn.stream().filter(Row::setsScale).mapToLong(row -> row.timeline().endNanos()).max()
                .orElseGet(() -> drawn.stream().mapToLong(row -> row.timeline().endNanos()).max().getAsLong());
        var frame = new Frame(Axis.upTo(longest, MOST_TICKS), "over after");
        int most = drawn.stream().mapToInt(TimelineChart::mostInFlight).max().getAsInt();
        boolean areas = drawn.stream().anyMatch(row -> row.timeline().arrived().isEmpty());
        for (Row row : rows) {
            if (!row.isDrawn()) {
                Strip empty = frame.strip(LEAST);
                empty.words("none", 0, LEAST / 2.0 + 4, row.none());
                frame.row(row.name(), empty);
                continue;
            }
            Strip strip = frame.strip(height(row));
            boolean asAreas = row.timeline().arrived().isEmpty();
            strip.titled(words(row), () -> {
                if (asAreas) {
                    areas(frame, strip, row.timeline(), most);
                } else {
                    lines(frame, strip, row.timeline());
                }
            });
            if (row.timeline().endNanos() > longest) {
                strip.words("beyond", 1, strip.height() - 4, "goes on →");
            }
            String end = Amounts.nanos(row.timeline().endNanos());
            if (asAreas) {
                frame.row(row.name(), strip, end, "at most " + Counts.text(mostInFlight(row)));
            } else {
                frame.row(row.name(), strip, end);
            }
        }
        return frame.html("what the tasks did over time", description(), List.of(
                Frame.key("waiting", "waits before it begins"),
                Frame.key("running", areas ? "begun and not ended; the highest strip is %s"
                        .formatted(Counts.of(most, "task")) : "begun and not ended, a line for each task")));
    }

    private static int height(Row row) {
        int tasks = row.timeline().arrived().size();
        return tasks == 0 ? AREA : Math.max(LEAST, tasks * pitch(tasks));
    }

    private static int pitch(int tasks) {
        return tasks <= 16 ? 5 : 3;
    }

    private static int mostInFlight(Row row) {
        return most(row, step -> row.timeline().waiting().get(step) + row.timeline().running().get(step));
    }

    private static int most(Row row, IntUnaryOperator tasks) {
        return IntStream.range(0, row.timeline().waiting().size()).map(tasks).max().orElse(1);
    }

    private static void lines(Frame frame, Strip strip, Timeline timeline) {
        int tasks = timeline.arrived().size();
        double pitch = (double) strip.height() / tasks;
        for (int task = 0; task < tasks; task++) {
            double y = task * pitch;
            long end = timeline.ended().get(task) == 0 ? timeline.endNanos() : timeline.ended().get(task);
            long start = timeline.started().get(task) == 0 ? end : timeline.started().get(task);
            bar(frame, strip, "waiting", timeline.arrived().get(task), start, y, pitch - 1);
            bar(frame, strip, "running", start, end, y, pitch - 1);
        }
    }

    private static void bar(Frame frame, Strip strip, String look, long from, long to, double y, double height) {
        double x = frame.x(from);
        if (to > from && x < 1) {
            strip.rectangle(look, x, y, Math.max(THINNEST, frame.x(to) - x), height);
        }
    }

    /** Those that run below, those that wait on top of them. */
    private static void areas(Frame frame, Strip strip, Timeline timeline, int most) {
        IntUnaryOperator running = step -> timeline.running().get(step);
        IntUnaryOperator both = step -> timeline.running().get(step) + timeline.waiting().get(step);
        strip.area("waiting", edge(frame, strip, timeline, most, both));
        strip.area("running", edge(frame, strip, timeline, most, running));
        strip.line("rule", 0, strip.height() - 0.5, 1, strip.height() - 0.5);
    }

    private static List<Corner> edge(Frame frame, Strip strip, Timeline timeline, int most, IntUnaryOperator tasks) {
        var corners = new ArrayList<Corner>();
        double scale = (double) strip.height() / Math.max(1, most);
        corners.add(new Corner(frame.x(0), strip.height()));
        for (int step = 0; step < timeline.waiting().size(); step++) {
            long from = step * timeline.stepNanos();
            if (frame.x(from) < 1) {
                double y = strip.height() - tasks.applyAsInt(step) * scale;
                corners.add(new Corner(frame.x(from), y));
                corners.add(new Corner(frame.x(from + timeline.stepNanos()), y));
            }
        }
        corners.add(new Corner(frame.x(timeline.endNanos()), strip.height()));
        return corners;
    }

    private static String words(Row row) {
        return "%s: over after %s, at most %s waiting before they begin, at most %s begun and not ended".formatted(
                row.name(), Amounts.nanos(row.timeline().endNanos()),
                Counts.text(most(row, step -> row.timeline().waiting().get(step))),
                Counts.text(most(row, step -> row.timeline().running().get(step))));
    }

    private String description() {
        return rows.stream().map(row -> row.isDrawn() ? words(row) : row.name() + ": " + row.none())
                .collect(Collectors.joining(". ", "", "."));
    }
}
