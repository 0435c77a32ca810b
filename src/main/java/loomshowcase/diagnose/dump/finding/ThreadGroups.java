package loomshowcase.diagnose.dump.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.diagnose.dump.model.Stack;
import loomshowcase.diagnose.dump.model.ThreadState;

/** Threads by what they do. */
public final class ThreadGroups {

    private static final int MOST_EXAMPLES = 3;
    private static final Pattern POLLER = Pattern.compile("(?:(?:Read|Write)-)?(?:Sub)?Poller-");

    /**
     * Threads with the same stack in the same state.
     *
     * @param examples the first of them
     */
    public record Group(Stack stack, ThreadState state, boolean isVirtual, long count, List<DumpedThread> examples) {}

    private record Key(Stack stack, ThreadState state, boolean isVirtual, boolean isMounted) {}

    private static final class Members {
        private final List<DumpedThread> examples = new ArrayList<>(MOST_EXAMPLES);
        private long count;
    }

    private ThreadGroups() {}

    /** The groups of all threads but carriers and those that only the JVM or an idle pool has; the largest first. */
    static List<Group> of(List<DumpedThread> threads) {
        Map<Key, Members> groups = new HashMap<>();
        Key last = null;
        Members members = null;
        for (DumpedThread thread : threads) {
            if (isBackground(thread)) {
                continue;
            }
            if (last == null || last.stack != thread.stack() || last.state != thread.state()
                    || last.isVirtual != thread.isVirtual() || last.isMounted != thread.isMounted()) {
                last = new Key(thread.stack(), thread.state(), thread.isVirtual(), thread.isMounted());
                members = groups.computeIfAbsent(last, key -> new Members());
            }
            members.count++;
            if (members.examples.size() < MOST_EXAMPLES) {
                members.examples.add(thread);
            }
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey().stack, group.getKey().state, group.getKey().isVirtual,
                        group.getValue().count, group.getValue().examples))
                .sorted(Comparator.comparingLong(Group::count).reversed()
                        .thenComparing(group -> group.examples().getFirst().id()))
                .toList();
    }

    /** Whether it is a platform thread without any of the user's code, or a virtual thread of the JDK. */
    static boolean isBackground(DumpedThread thread) {
        return thread.stack().ofUser().isEmpty()
                && (!thread.isVirtual() || isPoller(thread));
    }

    /** The JDK's own virtual threads, which wait for sockets; before they have begun, their name alone tells. */
    private static boolean isPoller(DumpedThread thread) {
        return thread.stack().isOfPoller()
                || thread.stack().isEmpty() && POLLER.matcher(thread.name().prefix()).matches();
    }
}
