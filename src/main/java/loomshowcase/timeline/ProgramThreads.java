package loomshowcase.timeline;

import java.util.regex.Pattern;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordedThreadGroup;

/**
 * Distinguishes the threads of a program from those of the JVM and the JDK.
 *
 * <p>A program's thread is a virtual thread; or it is in the group {@code main} or below it, because {@code main} started
 * it; or in the group of virtual threads, because a virtual thread started it; or it is a worker of the common pool, which
 * has a group of its own from JDK 25 on. So these are left out: carriers (group {@code CarrierThreads}), pollers,
 * unparkers, cleaners, the process reaper and the keep-alive timer (group {@code InnocuousThreadGroup}), and the JVM's own
 * threads (group {@code system}). Threads of the JDK in the program's groups are recognised by their names.
 */
final class ProgramThreads {

    private static final Pattern HELPER = Pattern.compile(
            "DestroyJavaVM|JFR .*|HttpClient-\\d+-.*|SubPoller-\\d+|.*-delayScheduler|CompletableFutureDelayScheduler"
                    + "|idle-timeout-task");

    private static final Pattern COMMON_POOL = Pattern.compile("ForkJoinPool\\.commonPool-worker-\\d+");

    private ProgramThreads() {}

    /** @param thread of an event; may be null */
    static boolean include(RecordedThread thread) {
        if (thread == null || thread.getJavaThreadId() <= 0 || thread.getJavaName() == null
                || HELPER.matcher(thread.getJavaName()).matches()) {
            return false;
        }
        return thread.isVirtual() || isBelow(thread.getThreadGroup())
                || COMMON_POOL.matcher(thread.getJavaName()).matches();
    }

    /** The name; for a virtual thread without a name, as for most of them, {@code virtual #22}. */
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
