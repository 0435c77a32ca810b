package loomshowcase.claims.novirtualscheduler;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A scheduler of four threads gets a factory of virtual threads, and sixteen jobs that are due at once. Each waits a
 * quarter of a second for all others to begin.
 *
 * <p>The jobs run on virtual threads, and no more than four of them at once: it is a pool, with a size to choose. A
 * large size lifts the limit, and by default the threads that it makes stay. Since 25, as seen here, the common pool is
 * a scheduler as well. It runs its jobs on its own threads, which are platform threads.
 *
 * <p>See {@link Executors#newScheduledThreadPool(int, java.util.concurrent.ThreadFactory)} and {@link ForkJoinPool}.
 *
 * <pre>
 * 16 jobs that were due at once: 16 on virtual threads, 4 of them at once
 * The common pool is a scheduler: true
 * A job that it runs is on a virtual thread: false
 * Verdict on JDK 25: a scheduler of virtual threads limits how many jobs run; the common pool schedules on platform threads
 * </pre>
 */
public class ProofNoVirtualScheduler {

    static final int JOBS = 16;
    static final CountDownLatch ALL = new CountDownLatch(JOBS);
    static final AtomicInteger VIRTUAL = new AtomicInteger();
    static final AtomicInteger AT_ONCE = new AtomicInteger();
    static final AtomicInteger PEAK = new AtomicInteger();

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        try (ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(4, Thread.ofVirtual().factory())) {
            for (int i = 0; i < JOBS; i++) {
                scheduler.schedule(() -> job(), 0, TimeUnit.MILLISECONDS);
            }
        }
        System.out.println(JOBS + " jobs that were due at once: " + VIRTUAL + " on virtual threads, " + PEAK
                + " of them at once");
        boolean commonPool = ForkJoinPool.commonPool() instanceof ScheduledExecutorService;
        System.out.println("The common pool is a scheduler: " + commonPool);
        boolean onVirtual = commonPool && scheduledOnVirtual(ForkJoinPool.commonPool());
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (VIRTUAL.get() == JOBS && PEAK.get() < JOBS
                        ? "a scheduler of virtual threads limits how many jobs run"
                        : "a scheduler of virtual threads does not limit how many jobs run")
                + (commonPool && !onVirtual ? "; the common pool schedules on platform threads" : ""));
    }

    static Void job() throws InterruptedException {
        if (Thread.currentThread().isVirtual()) {
            VIRTUAL.incrementAndGet();
        }
        PEAK.accumulateAndGet(AT_ONCE.incrementAndGet(), Math::max);
        ALL.countDown();
        ALL.await(250, TimeUnit.MILLISECONDS);
        AT_ONCE.decrementAndGet();
        return null;
    }

    static boolean scheduledOnVirtual(Executor pool) throws InterruptedException, ExecutionException {
        var scheduler = (ScheduledExecutorService) pool;
        boolean virtual = scheduler.schedule(() -> Thread.currentThread().isVirtual(), 1, TimeUnit.MILLISECONDS).get();
        System.out.println("A job that it runs is on a virtual thread: " + virtual);
        return virtual;
    }
}
