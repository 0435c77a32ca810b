package loomshowcase.lab;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import loomshowcase.catalogue.RunMode;
import loomshowcase.forms.FormOnJdk;
import loomshowcase.forms.FormRunner;
import loomshowcase.forms.ReadyForm;
import loomshowcase.jvm.FormFailure;

/**
 * Keeps a JVM ready for the form that a page shows, so that it begins as soon as its reader presses Run. There is one such
 * JVM at most, for the page that asked last. It is only there while nothing runs, because it may not take the processor from
 * a run, and it ends if its reader does nothing for a while.
 */
final class ReadyForms {

    /** A JVM that waits takes memory, and the clock of its recording slowly departs from that of the system. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final FormRunner runner;
    private final RunQueue queue;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Thread keeper;
    private ReadyForm ready;

    ReadyForms(FormRunner runner, RunQueue queue) {
        this.runner = runner;
        this.queue = queue;
        queue.whenIdle(this::look);
    }

    /** Whether its JVM takes long to start, needs nothing that only a run has, and may be there beside others. */
    static boolean canBe(FormOnJdk run) {
        return FormRunner.isRecorded(run) && run.idea().words().runMode() == RunMode.BESIDE_OTHERS;
    }

    /**
     * Keeps one ready until nobody has used it for a while, or another page asks.
     *
     * @throws FormFailure if that JDK cannot run the form
     */
    void keep(FormOnJdk run) throws FormFailure, IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            drop();
            keeper = Thread.currentThread();
            changed.signalAll();
            long left = LONGEST.toNanos();
            while (keeper == Thread.currentThread() && left > 0) {
                if (ready == null && queue.isIdle()) {
                    ready = runner.prepare(run).orElse(null);
                    left = LONGEST.toNanos();
                }
                left = ready == null ? await() : changed.awaitNanos(left);
            }
        } finally {
            if (keeper == Thread.currentThread()) {
                drop();
                keeper = null;
            }
            lock.unlock();
        }
    }

    private long await() throws InterruptedException {
        changed.await();
        return LONGEST.toNanos();
    }

    private void look() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The one that is ready for this run. If it is ready for another, it ends. The caller has a {@link RunQueue.Ticket}, so
     * that there will be no other until the run has ended.
     */
    Optional<ReadyForm> take(FormOnJdk run) {
        lock.lock();
        try {
            if (ready == null || !ready.isFor(run)) {
                drop();
                return Optional.empty();
            }
            ReadyForm taken = ready;
            ready = null;
            return Optional.of(taken);
        } finally {
            lock.unlock();
        }
    }

    /** Ends the one that is ready. The caller has a {@link RunQueue.Ticket}. */
    void end() {
        lock.lock();
        try {
            drop();
        } finally {
            lock.unlock();
        }
    }

    private void drop() {
        if (ready != null) {
            ready.close();
            ready = null;
        }
    }
}
