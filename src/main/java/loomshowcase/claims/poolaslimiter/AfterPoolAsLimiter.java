package loomshowcase.claims.poolaslimiter;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Three hundred tasks prepare something together, then call a service that bears three calls at once. Each has a
 * virtual thread, and a semaphore of three permits stands around the call.
 *
 * <p>Notice that all are under way at once and yet never more than three call. The permits are given back in a
 * {@code finally}: one that is lost is lost for ever. A thread that waits for a permit waits without end here;
 * {@link Semaphore#tryAcquire(long, TimeUnit)} is for those who would rather be refused.
 *
 * <p>Rests on {@link Semaphore}, which JEP 444 recommends for this, and on
 * {@link Executors#newVirtualThreadPerTaskExecutor()}.
 *
 * <pre>
 * 300 tasks, 300 of which saw all under way at once
 * The service: at most 3 calls at once
 * Verdict on JDK 25: a semaphore limits what is scarce, and nothing else
 * </pre>
 */
public class AfterPoolAsLimiter {

    static final int TASKS = 300;
    static final int LIMIT = 3;
    static final Semaphore SERVICE = new Semaphore(LIMIT);
    static final CountDownLatch ALL_BEGUN = new CountDownLatch(TASKS);
    static final AtomicInteger CALLS = new AtomicInteger();
    static final AtomicInteger MOST_CALLS = new AtomicInteger();
    static final AtomicInteger SAW_ALL = new AtomicInteger();

    public static void main(String[] args) {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < TASKS; i++) {
                executor.submit(() -> task());
            }
        }
        System.out.println(TASKS + " tasks, " + SAW_ALL + " of which saw all under way at once");
        System.out.println("The service: at most " + MOST_CALLS + " calls at once");
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (MOST_CALLS.get() <= LIMIT && SAW_ALL.get() == TASKS
                        ? "a semaphore limits what is scarce, and nothing else"
                        : "the semaphore did not limit, or limited too much"));
    }

    static Void task() throws InterruptedException {
        ALL_BEGUN.countDown();
        if (ALL_BEGUN.await(10, TimeUnit.SECONDS)) {
            SAW_ALL.incrementAndGet();
        }
        SERVICE.acquire();
        try {
            callService();
        } finally {
            SERVICE.release();
        }
        return null;
    }

    static void callService() throws InterruptedException {
        MOST_CALLS.accumulateAndGet(CALLS.incrementAndGet(), Math::max);
        Thread.sleep(Duration.ofMillis(5));
        CALLS.decrementAndGet();
    }
}
