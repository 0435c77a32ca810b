package loomshowcase.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import loomshowcase.timeline.Row;
import loomshowcase.timeline.Span;
import loomshowcase.timeline.Timeline;

/**
 * A timeline as the page draws it. Times are milliseconds since {@code main} started.
 *
 * @param main   when that was, in milliseconds since the form was to be started
 * @param length until the end of the JVM; while it runs, until the last event
 * @param more   how many further threads there are, of which no row is sent
 */
public record TimelinePage(double main, double length, List<RowPage> rows, int more, List<String> notes) {

    /** A page has no room for more. */
    private static final int MOST_ROWS = 200;

    private static final String SO_FAR =
            "JFR writes a wait once it is over: a wait that went on at the last look is not here.";
    private static final double NANOS = 1e6;

    /** @param end {@code null} if the thread was alive at the end */
    public record RowPage(String name, boolean virtual, double start, Double end, boolean startKnown,
            List<SpanPage> spans) {}

    /**
     * A wait.
     *
     * @param holds whether it held a platform thread: {@code held}, {@code free} or {@code unknown}
     * @param file  class of the line of code; {@code null} if it was not recorded
     */
    public record SpanPage(double start, double end, String activity, String words, String holds, String file,
            Integer line) {}

    /** @param asked when the form was to be started */
    static TimelinePage of(Timeline timeline, Instant asked) {
        List<Row> rows = timeline.rows();
        return new TimelinePage(millis(Duration.between(asked, timeline.began())), millis(timeline.length()),
                rows.stream().limit(MOST_ROWS).map(TimelinePage::row).toList(), Math.max(0, rows.size() - MOST_ROWS),
                timeline.notes());
    }

    /** The same of a form that still runs, or was stopped: nothing is known of an exit. */
    TimelinePage soFar() {
        return new TimelinePage(main, length, rows, more, List.of(SO_FAR));
    }

    private static RowPage row(Row row) {
        return new RowPage(row.name(), row.virtual(), millis(row.start()),
                row.end().map(TimelinePage::millis).orElse(null), row.startKnown(),
                row.spans().stream().map(TimelinePage::span).toList());
    }

    private static SpanPage span(Span span) {
        return new SpanPage(millis(span.start()), millis(span.end()), word(span.activity()), span.activity().words(),
                word(span.platformThread()), span.code().map(code -> code.className()).orElse(null),
                span.code().map(code -> code.line()).orElse(null));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The same with other lines of code. */
    TimelinePage withSpans(UnaryOperator<SpanPage> other) {
        return new TimelinePage(main, length,
                rows.stream().map(row -> new RowPage(row.name(), row.virtual(), row.start(),
                        row.end(), row.startKnown(), row.spans().stream().map(other).toList())).toList(),
                more, notes);
    }

    /** To a microsecond. */
    public static double millis(Duration time) {
        return Math.round(time.toNanos() / 1000.0) * 1000 / NANOS;
    }
}
