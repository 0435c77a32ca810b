package loomshowcase.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicBoolean;
import loomshowcase.jvm.ForkedJvm;

/**
 * What one comparison must leave behind as it found it, however it ends: a temporary folder, and forked JVMs. On
 * SIGINT and SIGTERM alike the forks are ended at once, what was finished is shown, and the exit code is 130.
 */
final class Session implements AutoCloseable {

    private static final int INTERRUPTED = 130;

    private final Path folder;
    private final AtomicBoolean over = new AtomicBoolean();
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

    /** From now on an interrupt finds nothing left to save. */
    void done() {
        over.set(true);
    }

    private void interrupted() {
        if (over.getAndSet(true)) {
            return;
        }
        try {
            first.run();
            ForkedJvm.endAll();
            last.run();
        } finally {
            removeFolder();
            System.out.flush();
            Runtime.getRuntime().halt(INTERRUPTED);
        }
    }

    @Override
    public void close() {
        over.set(true);
        ForkedJvm.endAll();
        removeFolder();
    }

    private void removeFolder() {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // It is the system's temporary folder: what cannot be removed now, the system removes.
        }
    }
}
