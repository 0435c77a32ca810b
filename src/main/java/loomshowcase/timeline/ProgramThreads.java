package loomshowcase.timeline;

import java.util.regex.Pattern;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordedThreadGroup;

/**
 * Tells the threads of a program from those that the JVM and the JDK keep for themselves.
 *
 * <p>A program's thread is a virtual thread, or is in the group {@code main} or below it, where {@code main} put it,
 * or in the group of virtual threads, where a virtual thread put it, or is a worker of the common pool, which from JDK
 * 25 on has a group of its own. So carriers (group {@code CarrierThreads}), pollers, unparkers, cleaners, the process
 * reaper and the keep-alive timer (group {@code InnocuousThreadGroup}) and the JVM's own (group {@code system}) are
 * out. What the JDK puts among a program's threads is told by its name.
 */
final class ProgramThreads {

    private static final Pattern HELPER = Pattern.compile(
            "DestroyJavaVM|JFR .*|HttpClient-\\d+-.*|SubPoller-\\d+|.*-delayScheduler|CompletableFutureDelayScheduler"
                    + "|idle-timeout-task");

    private static final Pattern COMMON_POOL = Pattern.compile("ForkJoinPool\\.commonPool-worker-\\d+");

    private ProgramThreads() {}

    /** @param thread of an event; null if the event has none */
    static boolean include(RecordedThread thread) {
        if (thread == null || thread.getJavaThreadId() <= 0 || thread.getJavaName() == null
                || HELPER.matcher(thread.getJavaName()).matches()) {
            return false;
        }
        return thread.isVirtual() || isBelow(thread.getThreadGroup())
                || COMMON_POOL.matcher(thread.getJavaName()).matches();
    }

    /** As the JDK prints it. A virtual thread has an empty name unless it was given one. */
    static String name(RecordedThread thread) {
        return thread.isVirtual() && thread.getJavaName().isEmpty()
                ? "virtual #" + thread.getJavaThreadId()
                : thread.getJavaName();
    }

    private static boolean isBelow(RecordedThreadGroup group) {
        for (RecordedThreadGroup at = group; at != null; at = at.getParent()) {
            if ("main".equals(at.getName()) || "VirtualThreads".equals(at.getName())) {
                return true;
            }
        }
        return false;
    }
}
