package loomshowcase.diagnose.pins;

import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import jdk.jfr.consumer.RecordedStackTrace;
import loomshowcase.diagnose.PinKind;

/**
 * Groups pins by place and reason. A chunk of a recording has each distinct stack only once, and the API returns the same
 * object for all events with that stack. So a stack is analysed once, and an event costs one look-up in a map.
 */
final class PinGroups {

    /** Stacks of earlier chunks do not occur again, so the map is emptied when it is full. */
    private static final int MOST_STACKS = 4_096;

    private final Map<RecordedStackTrace, Seen> stacks = new IdentityHashMap<>();
    private final Map<PinGroupBuilder.Key, PinGroupBuilder> groups = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final LongSummaryStatistics beyond = new LongSummaryStatistics();
    private boolean anyCutOff;

    /** A stack, and the group of its last event; the next event nearly always belongs there too. */
    private static final class Seen {
        private final PinnedStack stack;
        private String event;
        private PinKind kind;
        private String reason;
        private String operation;
        private PinGroupBuilder group;
        private LongSummaryStatistics way;

        Seen(PinnedStack stack) {
            this.stack = stack;
        }

        boolean isLast(String event, PinKind kind, String reason, String operation) {
            return event.equals(this.event) && kind == this.kind && Objects.equals(reason, this.reason)
                    && Objects.equals(operation, this.operation);
        }
    }

    /**
     * Adds a pin.
     *
     * @param kind      {@code null} to derive it from the reason or the stack
     * @param reason    {@code null} if the event has no such field
     * @param operation {@code null} if the event has no such field
     */
    void add(String event, PinKind kind, RecordedStackTrace stack, String reason, String operation, long nanos) {
        Seen seen = seen(stack);
        if (!seen.isLast(event, kind, reason, operation)) {
            seen.event = event;
            seen.kind = kind;
            seen.reason = reason;
            seen.operation = operation;
            seen.group = group(seen, kind == null ? kind(seen.stack, reason) : kind);
            seen.way = seen.group == null ? null : seen.group.way(seen.stack.callers(),
                    seen.stack.isCutOff());
        }
        if (seen.group == null) {
            beyond.accept(nanos);
        } else {
            seen.group.add(seen.way, nanos);
        }
    }

    /** The groups, the one with the longest total time first. */
    List<PinGroup> sorted() {
        return groups.values().stream().map(PinGroupBuilder::group)
                .sorted(Comparator.comparingLong(PinGroup::totalNanos).reversed()
                        .thenComparing(PinGroup::count, Comparator.reverseOrder())
                        .thenComparing(PinGroup::toString))
                .toList();
    }

    /** All pins after the number of groups reached its limit. */
    PinReport.Total beyond() {
        return PinReport.Total.of(beyond);
    }

    /** Whether JFR cut off a stack before it showed who in the application called. */
    boolean anyCutOff() {
        return anyCutOff;
    }

    private Seen seen(RecordedStackTrace stack) {
        Seen seen = stacks.get(stack);
        if (seen == null) {
            if (stacks.size() == MOST_STACKS) {
                stacks.clear();
            }
            seen = new Seen(PinnedStack.of(stack, names));
            anyCutOff |= seen.stack.isCutOff();
            stacks.put(stack, seen);
        }
        return seen;
    }

    private static PinKind kind(PinnedStack stack, String reason) {
        return reason == null ? stack.kind() : stack.kind(reason);
    }

    private PinGroupBuilder group(Seen seen, PinKind kind) {
        var key = new PinGroupBuilder.Key(kind, seen.event, seen.stack.place(), seen.stack.isOfUser(),
                seen.stack.holder(kind), seen.reason, seen.operation);
        PinGroupBuilder group = groups.get(key);
        if (group == null && groups.size() < PinReport.MOST_GROUPS) {
            group = new PinGroupBuilder(key);
            groups.put(key, group);
        }
        return group;
    }
}
