package loomshowcase.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import loomshowcase.jvm.ForkedJvm;

/**
 * What one comparison must leave behind as it found it, however it ends: a temporary folder, and forked JVMs. On
 * SIGINT and SIGTERM alike the forks are ended at once, what was finished is shown, and the exit code is 130.
 */
final class Session implements AutoCloseable {

    private static final int EXIT_CODE_OF_INTERRUPTED = 130;

    private enum State { RUNNING, DONE, INTERRUPTED }

    private final Path folder;
    private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);
    private volatile Runnable first = () -> {};
    private volatile Runnable last = () -> {};

    Session() {
        try {
            folder = Files.createTempDirectory("loom-showcase-");
        } catch (IOException e) {
            throw new UserError("no temporary folder could be made in %s: %s"
                    .formatted(System.getProperty("java.io.tmpdir"), Causes.of(e)));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::interrupted, "interrupted"));
    }

    /** A folder of this comparison's own. */
    Path folder() {
        return folder;
    }

    /**
     * What to do if the user interrupts.
     *
     * @param first before the forks are ended
     * @param last  after it
     */
    void onInterrupt(Runnable first, Runnable last) {
        this.first = first;
        this.last = last;
    }

    /** From now on an interrupt finds nothing left to save. Never returns if one came first: that ends this JVM. */
    void done() {
        if (!state.compareAndSet(State.RUNNING, State.DONE) && state.get() == State.INTERRUPTED) {
            awaitTheEnd();
        }
    }

    private void interrupted() {
        if (!state.compareAndSet(State.RUNNING, State.INTERRUPTED)) {
            return;
        }
        try {
            first.run();
            ForkedJvm.endAll();
            last.run();
        } finally {
            removeFolder();
            System.out.flush();
            Runtime.getRuntime().halt(EXIT_CODE_OF_INTERRUPTED);
        }
    }

    @Override
    public void close() {
        done();
        ForkedJvm.endAll();
        removeFolder();
    }

    private static void awaitTheEnd() {
        while (true) {
            LockSupport.park();
        }
    }

    private void removeFolder() {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // It is the system's temporary folder: what cannot be removed now, the system removes.
        }
    }
}
