package loomshowcase.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** Waits, threads and whole drawings in words. */
final class Descriptions {

    private static final String OPEN_END = "still alive at exit";

    private static final Duration NOTABLE = Duration.ofMillis(5);

    private Descriptions() {}

    /**
     * The activity, and whether it held a platform thread, if that is known. It is not said of a platform thread that waits
     * for another thread; that it is held during a sleep or at a socket is what virtual threads change.
     */
    static String of(Span span, Row row) {
        String activity = span.activity().words();
        return switch (span.platformThread()) {
            case FREE -> activity + ", holds no platform thread";
            case UNKNOWN -> activity;
            case HELD -> {
                if (isPinned(span, row)) {
                    yield activity + ", pinned: holds a platform thread";
                }
                yield span.activity().style() == Style.WAITING ? activity : activity + ", holds its platform thread";
            }
        };
    }

    /** Whether a virtual thread waited and kept its carrier. */
    static boolean isPinned(Span span, Row row) {
        return row.virtual() && span.platformThread() == PlatformThread.HELD;
    }

    /** What the legend says of rows whose start or end was not recorded, after the signs that mark them. */
    static List<String> openings(List<Row> rows, String startSign, String endSign) {
        var openings = new ArrayList<String>();
        if (rows.stream().anyMatch(row -> !row.startKnown())) {
            openings.add(startSign + " alive before the recording");
        }
        if (rows.stream().anyMatch(row -> row.end().isEmpty())) {
            openings.add(endSign + " " + OPEN_END);
        }
        return openings;
    }

    /** The drawing for readers who cannot see it: a sentence for each row, how many more there are, and the notes. */
    static List<String> describe(Timeline timeline, List<Row> shown) {
        var sentences = new ArrayList<String>();
        for (Row row : shown) {
            String end = row.end().map(Descriptions::seconds).orElse(OPEN_END);
            sentences.add("%s from %s to %s%s.".formatted(row.name(), seconds(row.start()), end, activities(row)));
        }
        if (timeline.rows().size() > shown.size()) {
            sentences.add(String.format(Locale.ROOT, "And %,d more.", timeline.rows().size() - shown.size()));
        }
        sentences.addAll(timeline.notes());
        return sentences;
    }

    private static String activities(Row row) {
        var times = new LinkedHashMap<String, Duration>();
        row.spans().forEach(span -> times.merge(of(span, row), span.length(), Duration::plus));
        return times.entrySet().stream()
                .filter(each -> each.getValue().compareTo(NOTABLE) >= 0)
                .map(each -> "%s for %s".formatted(each.getKey(), seconds(each.getValue())))
                .reduce("", (before, each) -> before + "; " + each);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", time.toNanos() / 1e9);
    }
}
