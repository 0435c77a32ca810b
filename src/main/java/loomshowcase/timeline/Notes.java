package loomshowcase.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Says what a recording does not show in its rows. */
final class Notes {

    /** An unrecorded stretch matters if it is longer than this fraction of the timeline; shorter ones are hardly visible. */
    private static final int VISIBLE_FRACTION = 20;

    private static final String COMMON_POOL = "ForkJoinPool.commonPool-worker-";

    private Notes() {}

    static List<String> on(List<Row> rows, Duration length, boolean unmountsAtMonitors) {
        var notes = new ArrayList<String>();
        Duration visible = length.dividedBy(VISIBLE_FRACTION);
        List<Row> silent = rows.stream().filter(row -> row.virtual() && isSilent(row, length, visible)).toList();
        if (!silent.isEmpty()) {
            notes.add("JFR does not show how long an unmounted thread is parked (for a lock, a future, a queue)%s: "
                    .formatted(unmountsAtMonitors ? " or waits at a monitor" : "")
                    + subject(silent) + " may have waited where nothing is recorded.");
        }
        List<Row> open =
                rows.stream().filter(row -> row.end().isEmpty() && hasSilentEnd(row, length, visible)).toList();
        if (!open.isEmpty()) {
            notes.add("JFR writes a wait once it is over: what %s did last, up to the exit, is not recorded."
                    .formatted(subject(open)));
        }
        List<Row> common = rows.stream().filter(row -> row.name().startsWith(COMMON_POOL)).toList();
        if (!common.isEmpty()) {
            notes.add("The JDK started %s: its common pool runs time-outs, parallel streams, and futures without an "
                    .formatted(subject(common)) + "executor.");
        }
        return notes;
    }

    /** Whether a visible stretch is not recorded, before the thread's end or its last wait. */
    private static boolean isSilent(Row row, Duration length, Duration visible) {
        Duration at = row.start();
        for (Span span : row.spans()) {
            if (span.start().minus(at).compareTo(visible) >= 0) {
                return true;
            }
            at = span.end();
        }
        return row.end().isPresent() && row.endIn(length).minus(at).compareTo(visible) >= 0;
    }

    private static boolean hasSilentEnd(Row row, Duration length, Duration visible) {
        Duration at = row.spans().isEmpty() ? row.start() : row.spans().getLast().end();
        return length.minus(at).compareTo(visible) >= 0;
    }

    private static String subject(List<Row> rows) {
        return switch (rows.size()) {
            case 1 -> rows.getFirst().name();
            case 2 -> rows.getFirst().name() + " and " + rows.getLast().name();
            default -> rows.size() + " threads";
        };
    }
}
