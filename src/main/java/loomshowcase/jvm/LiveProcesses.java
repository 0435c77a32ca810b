package loomshowcase.jvm;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Every process that this JVM has started and that has not been seen to end. None of them may outlive it. */
public final class LiveProcesses {

    private static final Path WORKING_FOLDER = Path.of(System.getProperty("user.dir"));
    private static final Duration GRACE = Duration.ofMillis(500);
    private static final Set<Process> LIVE = ConcurrentHashMap.newKeySet();
    private static volatile boolean ending;

    private LiveProcesses() {}

    /**
     * Starts a process that ends with this JVM. It does not inherit the environment variables that hold JVM options, so
     * that a JVM gets the options of its command and no others.
     */
    static Process start(ProcessBuilder builder) throws IOException {
        builder.environment().keySet().removeAll(JvmVariables.NAMES);
        if (builder.directory() == null && !Files.isDirectory(WORKING_FOLDER)) {
            builder.directory(new File(System.getProperty("java.io.tmpdir"))); // No JVM starts in a folder that is gone.
        }
        Process process = builder.start();
        LIVE.add(process);
        if (ending) {
            end(process);
        }
        return process;
    }

    /**
     * Ends every process, and every one that is started later. Called while this JVM shuts down: the user is waiting, and
     * the results of the processes are no longer needed, so they are killed at once. One that waits for a busy disk ends
     * as soon as the disk has answered, and nobody waits for that.
     */
    public static void shutDown() {
        ending = true;
        LIVE.forEach(Process::destroyForcibly);
        long end = System.nanoTime() + GRACE.toNanos();
        for (Process process : LIVE) {
            try {
                process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            LIVE.remove(process);
        }
    }

    /** Ends every process that is running now. */
    public static void endAll() {
        LIVE.forEach(Process::destroy);
        LIVE.forEach(LiveProcesses::end);
    }

    /** Ends one process at once. */
    static void kill(Process process) {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // It is as good as dead.
        } finally {
            LIVE.remove(process);
        }
    }

    /** Ends one process: asks it first, and kills it if it does not end soon. */
    static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } finally {
            LIVE.remove(process);
        }
    }
}
