package loomshowcase.diagnose.pins;

import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jdk.jfr.consumer.RecordedStackTrace;

/**
 * Puts pins together by place and reason. A recording holds each different stack once per chunk, however many events
 * have it, and the API gives the same object for all of them: so a stack is looked at once, and an event costs a look
 * into a map.
 */
final class Groups {

    /** Stacks of chunks that are done are not met again, and would be kept for nothing. */
    private static final int MOST_STACKS = 4_096;

    private final Map<RecordedStackTrace, Seen> stacks = new IdentityHashMap<>();
    private final Map<GroupTally.Key, GroupTally> groups = new HashMap<>();
    private final Tally beyond = new Tally();
    private boolean anyCutOff;

    /** A stack, and where its last event went; nearly always the next one goes there too. */
    private static final class Seen {
        private final PinnedStack stack;
        private String event;
        private PinKind kind;
        private String reason;
        private String operation;
        private GroupTally group;
        private Tally way;

        Seen(PinnedStack stack) {
            this.stack = stack;
        }

        boolean isLast(String event, PinKind kind, String reason, String operation) {
            return event.equals(this.event) && kind == this.kind && Objects.equals(reason, this.reason)
                    && Objects.equals(operation, this.operation);
        }
    }

    /**
     * Adds one.
     *
     * @param kind      {@code null} for what the reason or the stack tells
     * @param reason    {@code null} if the event has none
     * @param operation {@code null} if the event has none
     */
    void add(String event, PinKind kind, RecordedStackTrace stack, String reason, String operation, long nanos) {
        Seen seen = seen(stack);
        if (!seen.isLast(event, kind, reason, operation)) {
            seen.event = event;
            seen.kind = kind;
            seen.reason = reason;
            seen.operation = operation;
            seen.group = group(seen, kind == null ? kind(seen.stack, reason) : kind);
            seen.way = seen.group == null ? null : seen.group.way(seen.stack.callers());
        }
        if (seen.group == null) {
            beyond.add(nanos);
        } else {
            seen.group.add(seen.way, nanos);
        }
    }

    /** The longest in all first. */
    List<PinGroup> sorted() {
        return groups.values().stream().map(GroupTally::group)
                .sorted(Comparator.comparingLong(PinGroup::totalNanos).reversed()
                        .thenComparing(PinGroup::count, Comparator.reverseOrder())
                        .thenComparing(PinGroup::toString))
                .toList();
    }

    PinReport.Total beyond() {
        return beyond.total();
    }

    /** Whether a stack was recorded in part, and none of the user's code was in that part. */
    boolean anyCutOff() {
        return anyCutOff;
    }

    private Seen seen(RecordedStackTrace stack) {
        Seen seen = stacks.get(stack);
        if (seen == null) {
            if (stacks.size() == MOST_STACKS) {
                stacks.clear();
            }
            seen = new Seen(new PinnedStack(stack));
            anyCutOff |= seen.stack.isTruncated() && !seen.stack.isOfUser();
            stacks.put(stack, seen);
        }
        return seen;
    }

    private static PinKind kind(PinnedStack stack, String reason) {
        return reason == null ? stack.kind() : stack.kind(reason);
    }

    private GroupTally group(Seen seen, PinKind kind) {
        var key = new GroupTally.Key(kind, seen.event, seen.stack.place(), seen.stack.isOfUser(),
                seen.stack.holder(kind), seen.reason, seen.operation);
        GroupTally group = groups.get(key);
        if (group == null && groups.size() < PinReport.MOST_GROUPS) {
            group = new GroupTally(key);
            groups.put(key, group);
        }
        return group;
    }
}
