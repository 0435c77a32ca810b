package loomshowcase.compare.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.result.Timeline;
import loomshowcase.draw.Axis;
import loomshowcase.draw.Svg;

/**
 * How the latencies of all tasks of a row are distributed, on one axis for all rows. The higher a strip, the more tasks
 * took that long.
 *
 * @param rows from top to bottom; a row without latencies is left out
 */
public record LatencyChart(List<Row> rows) {

    private static final int HEIGHT = 40;
    private static final int COLUMN = 4;

    /**
     * @param name      of the row, as the table has it
     * @param nanos     101 latencies, as {@link Timeline#latencyNanos} has them
     * @param setsScale whether the axis is long enough for it
     */
    public record Row(String name, List<Long> nanos, boolean setsScale) {

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

    /** The chart as SVG; empty if there is nothing to draw. */
    public String svg() {
        List<Row> drawn = rows.stream().filter(row -> !row.nanos().isEmpty()).toList();
        if (drawn.isEmpty()) {
            return "";
        }
        List<Row> scale =
                drawn.stream().anyMatch(Row::setsScale) ? drawn.stream().filter(Row::setsScale).toList() : drawn;
        var axis = Axis.of(scale.stream().mapToLong(Row::least).min().getAsLong(),
                scale.stream().mapToLong(Row::greatest).max().getAsLong());
        var strips =
                new Strips(axis, drawn.stream().map(Row::name).toList(), drawn.stream().map(row -> HEIGHT).toList());
        return strips.svg("latency of all tasks", description(drawn), svg -> {
            for (int row = 0; row < drawn.size(); row++) {
                shape(svg, strips, row, drawn.get(row));
            }
            strips.legend(svg, List.of("density", "middle"), List.of("how many tasks took so long", "median"));
        });
    }

    private static void shape(Svg svg, Strips strips, int row, Row of) {
        double[] columns = columns(strips, of.nanos());
        double highest = Math.max(1e-9, DoubleStream.of(columns).max().orElse(1));
        var corners = new ArrayList<String>();
        int bottom = strips.bottom(row);
        corners.add(Svg.point(strips.left(), bottom));
        for (int column = 0; column < columns.length; column++) {
            double x = strips.left() + column * COLUMN;
            double y = bottom - columns[column] / highest * (HEIGHT - 4);
            corners.add(Svg.point(x, y));
            corners.add(Svg.point(x + COLUMN, y));
        }
        corners.add(Svg.point(strips.left() + columns.length * COLUMN, bottom));
        svg.add(Svg.area("density", corners), of.name() + ", " + words(of));
        boolean beyond = strips.axis().isBeyond(of.median());
        if (!beyond) {
            svg.add(Svg.line("middle", strips.x(of.median()), bottom - HEIGHT + 2, strips.x(of.median()), bottom));
        }
        svg.add(Svg.words("legend", strips.right() + Strips.AFTER, bottom - 2,
                (beyond ? "→ " : "") + Amounts.nanos(of.median())));
    }

    /** Each hundredth of the tasks, spread evenly over the columns between its two ends. */
    private static double[] columns(Strips strips, List<Long> nanos) {
        double[] columns = new double[Math.max(1, (strips.right() - strips.left()) / COLUMN)];
        for (int hundredth = 1; hundredth < nanos.size(); hundredth++) {
            int from = column(strips, nanos.get(hundredth - 1), columns.length);
            int to = Math.max(from, column(strips, nanos.get(hundredth), columns.length));
            for (int column = from; column <= to && !strips.axis().isBeyond(nanos.get(hundredth)); column++) {
                columns[column] += 1.0 / (to - from + 1);
            }
        }
        return columns;
    }

    private static int column(Strips strips, long nanos, int columns) {
        return Math.clamp((long) ((strips.x(nanos) - strips.left()) / COLUMN), 0, columns - 1);
    }

    private static String words(Row row) {
        return "from %s to %s, half of the tasks at most %s".formatted(
                Amounts.nanos(row.nanos().getFirst()), Amounts.nanos(row.nanos().getLast()),
                Amounts.nanos(row.median()));
    }

    private static String description(List<Row> drawn) {
        return drawn.stream().map(row -> row.name() + ": " + words(row)).collect(Collectors.joining(". ", "", "."));
    }
}
