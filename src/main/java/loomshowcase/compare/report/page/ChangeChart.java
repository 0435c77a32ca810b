package loomshowcase.compare.report.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import loomshowcase.compare.report.figure.RankTest;
import loomshowcase.draw.Axis;
import loomshowcase.draw.Strip;

/**
 * By how much a figure changed, and every change that the test does not rule out, for each row on one axis with zero in
 * its middle.
 *
 * @param title  what changed
 * @param before the name of what the rows are held against
 * @param rows   from top to bottom
 */
public record ChangeChart(String title, String before, List<Row> rows) {

    private static final int HEIGHT = 26;
    private static final int TICKS = 4;
    private static final long PERCENT = 1_000;
    private static final double WIDEST = 100;

    /** Nothing gets shorter by more than this; the axis goes on, so that no change is in the middle. */
    private static final long ALL = 100 * PERCENT;

    /**
     * @param ratio the figure as a multiple of what it was
     * @param low   the lower end of its range
     * @param high  its upper end; infinite if there is no range
     * @param none  why there is no range; empty if there is one
     */
    public record Row(String name, double ratio, double low, double high, String none) {

        /** The row of what the test found. */
        public static Row of(String name, RankTest test) {
            return new Row(name, test.ratio(), test.low(), test.high(),
                    Double.isFinite(test.high()) ? "" : "too few JVMs for a range");
        }

        /** A row about which nothing can be said. */
        public static Row without(String name, String reason) {
            return new Row(name, 1, 0, Double.POSITIVE_INFINITY, reason);
        }

        private boolean hasRange() {
            return Double.isFinite(high);
        }

        private String words() {
            return !hasRange() ? none
                    : "%s, from %s to %s%s".formatted(percent(ratio), percent(low), percent(high),
                            differs() ? "" : ": no difference seen");
        }

        private boolean differs() {
            return low > 1 || high < 1;
        }

        private String look() {
            return !differs() ? "same" : ratio > 1 ? "more" : "less";
        }
    }

    /** The chart as HTML; empty if no row has a range. */
    public String html() {
        List<Row> drawn = rows.stream().filter(Row::hasRange).toList();
        if (drawn.isEmpty()) {
            return "";
        }
        double greatest = drawn.stream().flatMapToDouble(row -> DoubleStream.of(row.low(), row.high()))
                .map(ratio -> Math.abs(100 * (Math.min(ratio, WIDEST) - 1))).max().getAsDouble();
        long end = Axis.roundAbove(Math.max(PERCENT, Math.round(greatest * PERCENT)));
        var frame = new Frame(Axis.upTo(2 * end, TICKS),
                tick -> end - tick > ALL ? ""
                        : signed((double) (tick - end) / PERCENT, end / 2 % PERCENT == 0 ? 0 : 1),
                "");
        rows.forEach(row -> frame.row(row.name(), strip(frame, row, end),
                row.hasRange() ? percent(row.ratio()) : "", row.hasRange()
                        ? "%s to %s".formatted(percent(row.low()), percent(row.high())) : ""));
        return frame.html(title, rows.stream().map(row -> row.name() + ": " + row.words())
                .collect(Collectors.joining(". ", "", ".")),
                List.of(
                        Frame.key("more", "longer than with " + before), Frame.key("less", "shorter"),
                        Frame.key("same", "no difference seen")));
    }

    private static Strip strip(Frame frame, Row row, long end) {
        Strip strip = frame.strip(HEIGHT);
        double middle = HEIGHT / 2.0;
        strip.line("zero", 0.5, 0, 0.5, HEIGHT);
        if (!row.hasRange()) {
            strip.words("none", 0, middle + 4, row.words());
            return strip;
        }
        strip.titled(row.name() + ": " + row.words(), () -> {
            strip.line("range " + row.look(), x(frame, row.low(), end), middle, x(frame, row.high(), end), middle);
            strip.circle("estimate " + row.look(), x(frame, row.ratio(), end), middle, 5);
        });
        return strip;
    }

    private static double x(Frame frame, double ratio, long end) {
        return frame.x(end + Math.round(100 * (Math.min(ratio, WIDEST) - 1) * PERCENT));
    }

    private static String percent(double ratio) {
        double percent = 100 * (ratio - 1);
        return signed(percent, Math.abs(percent) < 10 ? 1 : 0);
    }

    private static String signed(double percent, int digits) {
        String number = String.format(Locale.ROOT, "%+." + digits + "f", percent);
        return (number.matches("[+-]0(\\.0)?") ? "0" : number.replace('-', '−')) + " %";
    }
}
