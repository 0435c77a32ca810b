package loomshowcase.launch;

import java.time.Duration;

/**
 * Ends this JVM soon after the one that started it is gone, however that ended: a process that was killed cannot tell
 * anybody. It watches the process itself, for standard input is the user's.
 */
public final class ParentWatch {

    /** The system property that names the process to watch, by its id. */
    public static final String PROPERTY = "loomshowcase.parent";

    private static final int INTERRUPTED = 130;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private ParentWatch() {}

    /** Whether this JVM was started with {@link #PROPERTY}. */
    static boolean isAsked() {
        return Long.getLong(PROPERTY) != null;
    }

    /**
     * Begins to watch if this JVM was started with {@link #PROPERTY}. Once the process is gone, which is seen within a
     * second, this JVM exits with 130, running its shutdown hooks.
     */
    public static void start() {
        if (isAsked()) {
            long parent = Long.getLong(PROPERTY);
            Thread watch = new Thread(() -> exitAfter(parent), "loom-showcase-parent-watch");
            watch.setDaemon(true);
            watch.start();
        }
    }

    /**
     * By asking now and then: {@link ProcessHandle#onExit} asks ever less often, after minutes only every 5 s. A killed
     * process that nobody has waited for still counts as alive, but its children have another parent by then.
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
