package loomshowcase.diagnose.pools;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.diagnose.dump.model.Frame;
import loomshowcase.diagnose.dump.model.Stack;
import loomshowcase.diagnose.dump.model.ThreadDump;
import loomshowcase.diagnose.dump.model.ThreadState;
import loomshowcase.diagnose.dump.read.PrintDump;

/**
 * A platform thread in a {@code jdk.ThreadDump} event. With the settings {@code default}, JFR
 * writes one at the beginning and one at the end of each chunk; with {@code profile}, one every 60 s.
 *
 * @param id            as {@link Thread#threadId} returns it
 * @param cpuNanos      since the thread started; -1 if the dump does not say
 * @param entersMonitor whether it waits to enter a monitor
 * @param frames        its stack, such as {@code shop.Orders.save:41}, the top frame first
 */
record DumpedWorker(String name, long id, long cpuNanos, boolean entersMonitor, List<String> frames) {

    DumpedWorker {
        frames = List.copyOf(frames);
    }

    /** @param text of the event */
    static List<DumpedWorker> all(Instant time, String text) {
        ThreadDump dump = PrintDump.ofEvent(time, text);
        Map<Stack, List<String>> stacks = new HashMap<>();
        return dump.threads().stream().filter(thread -> !thread.isVirtual()).map(thread -> of(thread,
                dump.carriers().get(thread.id()).cpuNanos(),
                stacks.computeIfAbsent(thread.stack(), DumpedWorker::frames))).toList();
    }

    private static DumpedWorker of(DumpedThread thread, long cpuNanos, List<String> frames) {
        return new DumpedWorker(thread.name().toString(), thread.id(), cpuNanos, thread.state() == ThreadState.BLOCKED,
                frames);
    }

    private static List<String> frames(Stack stack) {
        return stack.frames().stream().map(Frame::text).toList();
    }
}
