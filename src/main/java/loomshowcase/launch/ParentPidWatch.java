package loomshowcase.launch;

import java.time.Duration;

/**
 * Ends this JVM soon after the JVM that started it has ended or was killed. It watches that process by its ID, because
 * standard input belongs to the user.
 */
public final class ParentPidWatch {

    /** The system property that holds the ID of the process to watch. */
    public static final String PROPERTY = "loomshowcase.parent";

    private static final int INTERRUPTED = 130;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private ParentPidWatch() {}

    /** Whether this JVM was started with {@link #PROPERTY}. */
    static boolean isAsked() {
        return Long.getLong(PROPERTY) != null;
    }

    /**
     * Starts watching if this JVM was started with {@link #PROPERTY}. Within a second of the process's end, this JVM exits
     * with 130 and runs its shutdown hooks. A system that shows no process, such as a Linux without {@code /proc}, would
     * call every process dead: there nothing is watched.
     */
    public static void start() {
        if (isAsked() && isAlive(ProcessHandle.current().pid())) {
            long parent = Long.getLong(PROPERTY);
            Thread watch = new Thread(() -> exitAfter(parent), "loom-showcase-parent-watch");
            watch.setDaemon(true);
            watch.start();
        }
    }

    /**
     * Polls, because {@link ProcessHandle#onExit} polls ever less often, after some minutes only every 5 s. A killed
     * process that nobody has waited for still counts as alive, but its children then have another parent.
     */
    private static void exitAfter(long parent) {
        boolean ours = isParent(parent);
        while (isAlive(parent) && (!ours || isParent(parent))) {
            try {
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                return;
            }
        }
        System.exit(INTERRUPTED);
    }

    private static boolean isAlive(long process) {
        return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }

    private static boolean isParent(long process) {
        return ProcessHandle.current().parent().map(parent -> parent.pid() == process).orElse(false);
    }
}
