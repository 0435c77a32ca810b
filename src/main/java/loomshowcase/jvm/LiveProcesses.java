package loomshowcase.jvm;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Every process that this JVM has started and not yet seen the end of: none may outlive it. */
public final class LiveProcesses {

    private static final Duration GRACE = Duration.ofMillis(500);
    private static final Set<Process> LIVE = ConcurrentHashMap.newKeySet();
    private static volatile boolean ending;

    private LiveProcesses() {}

    /** Starts a process, which from then on is ended with this JVM. */
    static Process start(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        LIVE.add(process);
        if (ending) {
            end(process);
        }
        return process;
    }

    /**
     * Ends every process, now and any that is started after this. Called as this JVM goes down: somebody waits, and
     * whatever a fork would still do is of no use, so none is asked first.
     */
    public static void shutDown() {
        ending = true;
        LIVE.forEach(Process::destroyForcibly);
        endAll();
    }

    /** Ends every process that there is. */
    public static void endAll() {
        LIVE.forEach(Process::destroy);
        LIVE.forEach(LiveProcesses::end);
    }

    /** Ends one: asks first, and does not wait long for an answer. */
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
