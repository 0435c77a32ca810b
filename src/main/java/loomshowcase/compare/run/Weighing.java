package loomshowcase.compare.run;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.model.ThreadModel;
import loomshowcase.compare.result.HeldTasks;
import loomshowcase.text.Counts;
import loomshowcase.text.Durations;

/**
 * Holds tasks on a latch, as many as a model lets in, and reads what they take in memory. Untimed, and in a JVM that
 * has done nothing else: a heap keeps the pages that other runs have touched.
 */
public final class Weighing {

    /** Two pages of kernel stack were 8 kB; since Linux 3.15 a thread has four on x64, 16 kB. */
    private static final long KERNEL_STACK_OF_X64 = 16 * 1024;

    private static final int SOME = 10;

    private final ThreadModel model;
    private final Size size;
    private final Duration patience;

    /**
     * @param size     of the cell; as many of its tasks are held as the model lets in
     * @param patience how long all tasks may take until they are held, and to end when they are let go
     */
    Weighing(ThreadModel model, Size size, Duration patience) {
        this.model = model;
        this.size = size;
        this.patience = patience;
    }

    /** How long tasks may take until they are held. */
    public static Duration patience(int tasks) {
        return Duration.ofSeconds(20).plus(Duration.ofNanos(100_000).multipliedBy(tasks));
    }

    /** What is there at a moment. */
    private record Reading(long heap, Long resident, int threads) {

        static Reading afterCollection() {
            // The first collection may only find what the second can free.
            System.gc();
            System.gc();
            return new Reading(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                    ResidentMemory.bytes(), ManagementFactory.getThreadMXBean().getThreadCount());
        }
    }

    /** Holds tasks and weighs them. */
    HeldTasks weigh() throws InterruptedException {
        int letIn = model.concurrency(size);
        new Holding(Math.min(SOME, letIn)).letGo();
        Reading before = Reading.afterCollection();
        var holding = new Holding(letIn);
        if (!holding.allHeld()) {
            return HeldTasks.none(holding.whyNot());
        }
        Reading held = Reading.afterCollection();
        holding.letGo();
        int threads = Math.max(0, held.threads - before.threads - 1);
        return new HeldTasks(letIn, held.heap - before.heap,
                held.resident == null || before.resident == null ? null : held.resident - before.resident,
                threads, isLinuxOnX64() ? threads * KERNEL_STACK_OF_X64 : null, null);
    }

    private static boolean isLinuxOnX64() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).equals("linux")
                && System.getProperty("os.arch").equals("amd64");
    }

    /** Tasks that are on their way to the latch, wait there, or have been let go. */
    private final class Holding {
        private final int tasks;
        private final CountDownLatch held;
        private final CountDownLatch release = new CountDownLatch(1);
        private final Thread caller;
        private volatile Throwable endedBy;
        private long heldAtTheEnd;

        Holding(int tasks) {
            this.tasks = tasks;
            this.held = new CountDownLatch(tasks);
            this.caller = Thread.ofPlatform().daemon().name("weighing").start(this::call);
        }

        private void call() {
            Runnable task = this::hold;
            try {
                model.run(Collections.nCopies(tasks, task)::iterator, new Size(tasks, size.poolSize(), size.limit()));
            } catch (Throwable e) {
                endedBy = e;
            }
        }

        private void hold() {
            held.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Whether all came to be held in time; it is known at once if the model gave up. */
        boolean allHeld() throws InterruptedException {
            long deadline = System.nanoTime() + patience.toNanos();
            while (!held.await(100, TimeUnit.MILLISECONDS)) {
                if (!caller.isAlive() || System.nanoTime() - deadline > 0) {
                    heldAtTheEnd = tasks - held.getCount();
                    release.countDown();
                    return false;
                }
            }
            return true;
        }

        String whyNot() throws InterruptedException {
            caller.join(patience);
            return endedBy != null
                    ? "%s after %s tasks were held".formatted(Failures.kind(endedBy), Counts.text(heldAtTheEnd))
                    : "only %s of %s tasks were in flight after %s".formatted(
                            Counts.text(heldAtTheEnd), Counts.text(tasks), Durations.text(patience));
        }

        void letGo() throws InterruptedException {
            release.countDown();
            caller.join(patience);
        }
    }
}
