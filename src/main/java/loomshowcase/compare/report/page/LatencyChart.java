package loomshowcase.compare.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.result.Timeline;
import loomshowcase.draw.Axis;
import loomshowcase.draw.Strip;
import loomshowcase.draw.Strip.Corner;

/**
 * How the latencies of all tasks of a row are distributed, on one axis for all rows. The higher a strip, the more tasks
 * took that long.
 *
 * @param rows from top to bottom; one without latencies says why there is no curve
 */
public record LatencyChart(List<Row> rows) {

    private static final int HEIGHT = 40;
    private static final int COLUMNS = 200;

    /**
     * @param name      of the row, as the table has it
     * @param nanos     101 latencies, as {@link Timeline#latencyNanos} has them
     * @param setsScale whether the axis is long enough for it
     * @param none      why there is no curve; empty if there is one
     * @param queue     how the queue stood when the last task arrived, if it grows; otherwise empty
     */
    public record Row(String name, List<Long> nanos, boolean setsScale, String none, String queue) {

        private boolean queueGrows() {
            return !queue.isEmpty();
        }

        private boolean hasCurve() {
            return none.isEmpty();
        }

        private long least() {
            return Math.max(1, nanos.getFirst());
        }

        private long greatest() {
            return Math.max(1, nanos.getLast());
        }

        private long median() {
            return nanos.get(nanos.size() / 2);
        }
    }

    /** The chart as HTML; a sentence if a row at a rate has no curve, and no other has; empty if there is nothing to say. */
    public String html() {
        List<Row> drawn = rows.stream().filter(Row::hasCurve).toList();
        if (drawn.isEmpty()) {
            return rows.stream().noneMatch(Row::queueGrows) ? "" : Frame.sentence("No row has a curve: " + rows.stream()
                    .map(row -> "%s, %s%s".formatted(row.name(), row.none(),
                            row.queueGrows() ? ", " + row.queue() : ""))
                    .collect(Collectors.joining("; ", "", ".")));
        }
        List<Row> scale =
                drawn.stream().anyMatch(Row::setsScale) ? drawn.stream().filter(Row::setsScale).toList() : drawn;
        var frame = new Frame(Axis.of(scale.stream().mapToLong(Row::least).min().getAsLong(),
                scale.stream().mapToLong(Row::greatest).max().getAsLong()), "median");
        rows.forEach(row -> frame.row(row.name(), strip(frame, row), figures(row)));
        var legend = new ArrayList<>(List.of(Frame.key("density", "how many tasks took so long"), Mark.MEDIAN.key()));
        if (drawn.stream().anyMatch(Row::queueGrows)) {
            legend.add(Frame.key("passing", "the same while the queue grows: a longer run would have longer ones"));
        }
        return frame.html("latency of all tasks", description(), legend);
    }

    private static String[] figures(Row row) {
        return Stream.of(row.hasCurve() ? Amounts.nanos(row.median()) + (row.queueGrows() ? " so far" : "") : "",
                row.queueGrows() ? "queue grows" : "", row.queue()).filter(each -> !each.isEmpty())
                .toArray(String[]::new);
    }

    private static Strip strip(Frame frame, Row row) {
        Strip strip = frame.strip(HEIGHT);
        if (!row.hasCurve()) {
            strip.words("none", 0, HEIGHT / 2.0 + 4, row.none());
            return strip;
        }
        double[] columns = columns(frame, row.nanos());
        double highest = Math.max(1e-9, DoubleStream.of(columns).max().orElse(1));
        var corners = new ArrayList<Corner>();
        corners.add(new Corner(0, HEIGHT));
        for (int column = 0; column < COLUMNS; column++) {
            double y = HEIGHT - columns[column] / highest * (HEIGHT - 4);
            corners.add(new Corner((double) column / COLUMNS, y));
            corners.add(new Corner((column + 1.0) / COLUMNS, y));
        }
        corners.add(new Corner(1, HEIGHT));
        strip.titled(row.name() + ", " + words(row),
                () -> strip.area(row.queueGrows() ? "passing" : "density", corners));
        if (frame.axis().isBeyond(row.median())) {
            strip.words("beyond", 1, HEIGHT - 4, "beyond →");
        } else {
            strip.line("median", frame.x(row.median()), 2, frame.x(row.median()), HEIGHT);
        }
        strip.line("rule", 0, HEIGHT - 0.5, 1, HEIGHT - 0.5);
        return strip;
    }

    /** Each hundredth of the tasks, spread evenly over the columns between its two ends. */
    private static double[] columns(Frame frame, List<Long> nanos) {
        double[] columns = new double[COLUMNS];
        for (int hundredth = 1; hundredth < nanos.size(); hundredth++) {
            int from = column(frame, nanos.get(hundredth - 1));
            int to = Math.max(from, column(frame, nanos.get(hundredth)));
            for (int column = from; column <= to && !frame.axis().isBeyond(nanos.get(hundredth)); column++) {
                columns[column] += 1.0 / (to - from + 1);
            }
        }
        return columns;
    }

    private static int column(Frame frame, long nanos) {
        return Math.clamp((long) (frame.x(nanos) * COLUMNS), 0, COLUMNS - 1);
    }

    private static String words(Row row) {
        return (row.hasCurve() ? "from %s to %s, half of the tasks at most %s".formatted(
                Amounts.nanos(row.nanos().getFirst()), Amounts.nanos(row.nanos().getLast()),
                Amounts.nanos(row.median())) : row.none())
                + (row.queueGrows() ? "; the queue grows, " + row.queue() : "");
    }

    private String description() {
        return rows.stream().map(row -> row.name() + ": " + words(row)).collect(Collectors.joining(". ", "", "."));
    }
}
