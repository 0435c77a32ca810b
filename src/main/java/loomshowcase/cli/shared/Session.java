package loomshowcase.cli.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import loomshowcase.files.TemporaryFiles;
import loomshowcase.jvm.LiveProcesses;
import loomshowcase.text.Reasons;

/**
 * A run of a command that forks JVMs. However it ends, it leaves neither a JVM nor its temporary folder behind. On SIGINT
 * and SIGTERM the forks are killed at once, what was finished is shown, and the exit code is 130.
 */
public final class Session implements AutoCloseable {

    private static final int EXIT_CODE_OF_INTERRUPTED = 130;

    /**
     * How long after an interrupt files may be removed, and a command that has finished may show its results: the user
     * waits two seconds at most, and a hundred thousand files can take minutes. What is left then bears the mark of this
     * process, by which the next run finds and removes it.
     */
    private static final Duration TIME_TO_END = Duration.ofMillis(1200);

    /** For the few files of most runs, if showing the results has taken all of that time. */
    private static final Duration LEAST_TIME_TO_REMOVE = Duration.ofMillis(100);

    private static final int ATTEMPTS = 8;

    private enum State { RUNNING, DONE, INTERRUPTED }

    private final Path folder;
    private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Runnable> cleanUps = new CopyOnWriteArrayList<>();
    private volatile Runnable first = () -> {};
    private volatile Runnable last = () -> {};

    public Session() {
        try {
            folder = TemporaryFiles.makeFolder();
        } catch (IOException e) {
            throw new UserError(Reasons.of(e));
        }
        LeftoversOfKilledRuns.removeFrom(TemporaryFiles.place());
        Runtime.getRuntime().addShutdownHook(new Thread(this::interrupted, "interrupted"));
    }

    /** A temporary folder for this session. */
    public Path folder() {
        return folder;
    }

    /**
     * Sets what to do on an interrupt.
     *
     * @param first before the forks are killed
     * @param last  afterwards
     */
    public void onInterrupt(Runnable first, Runnable last) {
        this.first = first;
        this.last = last;
    }

    /** Adds something to do at the end, also after an interrupt, when no fork is left. */
    public void onClose(Runnable cleanUp) {
        cleanUps.add(cleanUp);
    }

    /** From now on an interrupt only ends this JVM. Never returns if an interrupt came first, because that ends this JVM. */
    public void done() {
        if (!state.compareAndSet(State.RUNNING, State.DONE) && state.get() == State.INTERRUPTED) {
            awaitTheEnd();
        }
    }

    private void interrupted() {
        if (closed.getCount() == 0) {
            return;
        }
        long end = System.nanoTime() + TIME_TO_END.toNanos();
        try {
            if (state.compareAndSet(State.RUNNING, State.INTERRUPTED)) {
                first.run();
                LiveProcesses.shutDown();
                last.run();
            } else {
                awaitClose();
            }
        } finally {
            LiveProcesses.shutDown();
            removeUntil(end);
            System.out.flush();
            Runtime.getRuntime().halt(EXIT_CODE_OF_INTERRUPTED);
        }
    }

    private void awaitClose() {
        try {
            closed.await(TIME_TO_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done();
        leaveNothing();
        closed.countDown();
    }

    private void leaveNothing() {
        LiveProcesses.endAll();
        cleanUps.forEach(Runnable::run);
        removeFolder();
    }

    /** By a thread of its own, which ends with this JVM. */
    private void removeUntil(long end) {
        Thread remover = Thread.ofPlatform().daemon().name("remover").unstarted(this::leaveNothing);
        try {
            remover.start();
        } catch (OutOfMemoryError e) {
            leaveNothing(); // No thread is to be had, so this one takes the time that it takes.
            return;
        }
        var left = Duration.ofNanos(end - System.nanoTime());
        boolean removed = false;
        try {
            removed = remover.join(left.compareTo(LEAST_TIME_TO_REMOVE) > 0 ? left : LEAST_TIME_TO_REMOVE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!removed) {
            System.err.println("loom-showcase: there was no time to remove all temporary files, such as those in "
                    + folder + "; the next run does that");
        }
    }

    private static void awaitTheEnd() {
        while (true) {
            LockSupport.park();
        }
    }

    /** Tries several times, because the interrupted thread may still be creating files. */
    private void removeFolder() {
        for (int attempt = 0; attempt < ATTEMPTS && Files.exists(folder); attempt++) {
            LockSupport.parkNanos(attempt * 10_000_000L);
            TemporaryFiles.remove(folder);
        }
    }
}
