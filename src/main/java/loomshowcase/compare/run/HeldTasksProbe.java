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
 * Measures the memory of tasks in flight: holds as many tasks on a latch as a model runs at once, and reads what they
 * take. It runs in a JVM that has done nothing else, since a heap keeps the pages that earlier runs have touched.
 */
public final class HeldTasksProbe {

    /** Since Linux 3.15 the kernel stack of a thread has four pages on x64. */
    private static final long KERNEL_STACK_OF_X64 = 16 * 1024;

    private static final int SOME = 10;

    private final ThreadModel model;
    private final Size size;
    private final Duration patience;

    /**
     * @param size     of the cell; as many of its tasks are held as the model runs at once
     * @param patience how long it may take until all tasks are held, and again until all have ended
     */
    HeldTasksProbe(ThreadModel model, Size size, Duration patience) {
        this.model = model;
        this.size = size;
        this.patience = patience;
    }

    /** How long it may take until so many tasks are held. */
    public static Duration patience(int tasks) {
        return Duration.ofSeconds(20).plus(Duration.ofNanos(100_000).multipliedBy(tasks));
    }

    /** What the JVM uses at one moment. */
    private record Reading(long heap, Long resident, int threads) {

        static Reading afterCollection() {
            // The first collection may only discover what the second one frees.
            System.gc();
            System.gc();
            return new Reading(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                    ResidentMemory.bytes(), ManagementFactory.getThreadMXBean().getThreadCount());
        }
    }

    /** Holds the tasks and measures their memory. */
    HeldTasks holdTasks() throws InterruptedException {
        int letIn = model.concurrency(size);
        new Holding(Math.min(SOME, letIn)).letGo();
        Reading before = Reading.afterCollection();
        var holding = new Holding(letIn);
        if (!holding.allHeld()) {
            return HeldTasks.none(holding.reasonNotToRun());
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

    /** Tasks that wait on a latch until they are let go. */
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
            this.caller = Thread.ofPlatform().daemon().name("held-tasks").start(this::call);
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

        /** Whether all tasks are held in time. Returns at once if the model gave up. */
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

        String reasonNotToRun() throws InterruptedException {
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
