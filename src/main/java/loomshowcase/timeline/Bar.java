package loomshowcase.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A row on a raster of columns of equal time, for text and SVG alike.
 *
 * <p>A wait is drawn in the columns that it fills; where a long one begins or ends, the thread is drawn alive, so that
 * two sleeps in a row are seen to be two. Short waits are drawn in a column if they make up half of it or more.
 *
 * @param styles per column; null where the thread did not live
 * @param labels what the longest wait of each kind was, over the columns that it fills
 */
record Bar(List<Style> styles, List<Label> labels) {

    /** A wait that fills fewer columns than this is short. */
    private static final int LONG = 3;

    /**
     * @param from  the first column
     * @param to    the column after the last
     * @param full  in words, with what is known of its platform thread
     * @param brief in fewer words
     */
    record Label(int from, int to, String full, String brief) {}

    /** @param from the first column, {@code to} the one after the last */
    record Run(Style style, int from, int to) {}

    static Bar of(Row row, Duration length, int columns) {
        return new Raster(row, length, columns).bar();
    }

    /** Those that occur, in the order in which they are declared. */
    static List<Style> stylesIn(List<Bar> bars) {
        return bars.stream().flatMap(bar -> bar.styles.stream()).filter(Objects::nonNull).distinct().sorted().toList();
    }

    /** The stretches of one style, from left to right. */
    List<Run> runs() {
        var runs = new ArrayList<Run>();
        for (int column = 0; column < styles.size(); column++) {
            Style style = styles.get(column);
            if (style != null && !runs.isEmpty() && runs.getLast().to == column && runs.getLast().style == style) {
                runs.set(runs.size() - 1, new Run(style, runs.getLast().from, column + 1));
            } else if (style != null) {
                runs.add(new Run(style, column, column + 1));
            }
        }
        return runs;
    }

    /** Times of one row as columns. */
    private static final class Raster {

        private final Row row;
        private final double columnsPerNano;
        private final Style[] styles;
        private final Map<Style, double[]> shortWaits = new EnumMap<>(Style.class);
        private final double from;
        private final double to;

        Raster(Row row, Duration length, int columns) {
            this.row = row;
            this.columnsPerNano = (double) columns / length.toNanos();
            this.styles = new Style[columns];
            this.from = Math.min(column(row.start()), columns - 1);
            this.to = Math.clamp(column(row.endIn(length)), from, columns);
        }

        Bar bar() {
            int end = Math.max((int) Math.ceil(to), (int) from + 1);
            Arrays.fill(styles, (int) from, end, row.virtual() ? Style.UNKNOWN : Style.ALIVE);
            if (row.end().isEmpty()) {
                Arrays.fill(styles, lastKnown(), end, Style.UNKNOWN);
            }
            row.spans().forEach(this::draw);
            shortWaits.forEach(this::drawShort);
            return new Bar(Arrays.asList(styles), labels());
        }

        /** A wait is recorded when it ends: of a thread that never ended, the last stretch is unknown. */
        private int lastKnown() {
            return row.spans().isEmpty() ? (int) from
                    : Math.clamp((long) Math.ceil(column(row.spans().getLast().end())), (int) from, styles.length);
        }

        private void draw(Span span) {
            Style style = Descriptions.isPinned(span, row) ? Style.PINNED : span.activity().style();
            if (isLong(span)) {
                Arrays.fill(styles, first(span), end(span), style);
                return;
            }
            double[] filled = shortWaits.computeIfAbsent(style, each -> new double[styles.length]);
            double end = Math.min(column(span.end()), styles.length);
            for (double at = column(span.start()); at < end; at = Math.floor(at) + 1) {
                filled[(int) at] += Math.min(end, Math.floor(at) + 1) - at;
            }
        }

        private void drawShort(Style style, double[] filled) {
            for (int column = 0; column < styles.length; column++) {
                double alive = Math.min(to, column + 1) - Math.max(from, column);
                if (filled[column] > 0 && filled[column] >= alive / 2 && styles[column] != null
                        && styles[column].isWithoutWait()) {
                    styles[column] = style;
                }
            }
        }

        private List<Label> labels() {
            var longest = new EnumMap<Activity, Span>(Activity.class);
            row.spans().stream().filter(this::isLong).forEach(span -> longest.merge(span.activity(), span,
                    (one, other) -> other.length().compareTo(one.length()) > 0 ? other : one));
            return longest.values().stream()
                    .map(span -> new Label(first(span), end(span), Descriptions.of(span, row), span.activity().words()))
                    .sorted(Comparator.comparing(Label::from))
                    .toList();
        }

        private boolean isLong(Span span) {
            return end(span) - first(span) >= LONG;
        }

        private int first(Span span) {
            return (int) Math.ceil(column(span.start()));
        }

        private int end(Span span) {
            return (int) Math.min(Math.floor(column(span.end())), styles.length);
        }

        private double column(Duration time) {
            return time.toNanos() * columnsPerNano;
        }
    }
}
