package loomshowcase.claims.poolaslimiter;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Nine tasks prepare something together, then call a service that bears three calls at once. A pool of three threads
 * is the limit.
 *
 * <p>Notice that the service is never called by more than three, as was wanted. The preparing, which nothing limits,
 * is held back as well: no task ever sees all nine under way, though each waits a quarter of a second for it.
 *
 * <p>Rests on {@link Executors#newFixedThreadPool(int)}.
 *
 * <pre>
 * 9 tasks, 3 of them under way at once
 * The service: at most 3 calls at once
 * Verdict on JDK 25: a small pool limits what is scarce, and all else that its tasks do
 * </pre>
 */
public class BeforePoolAsLimiter {

    static final int TASKS = 9;
    static final int LIMIT = 3;
    static final CountDownLatch ALL_BEGUN = new CountDownLatch(TASKS);
    static final AtomicInteger CALLS = new AtomicInteger();
    static final AtomicInteger MOST_CALLS = new AtomicInteger();
    static final AtomicInteger UNDER_WAY = new AtomicInteger();
    static final AtomicInteger MOST_UNDER_WAY = new AtomicInteger();

    public static void main(String[] args) {
        try (ExecutorService pool = Executors.newFixedThreadPool(LIMIT)) {
            for (int i = 0; i < TASKS; i++) {
                pool.submit(() -> task());
            }
        }
        System.out.println(TASKS + " tasks, " + MOST_UNDER_WAY + " of them under way at once");
        System.out.println("The service: at most " + MOST_CALLS + " calls at once");
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (MOST_CALLS.get() <= LIMIT && MOST_UNDER_WAY.get() <= LIMIT
                        ? "a small pool limits what is scarce, and all else that its tasks do"
                        : "the pool did not limit"));
    }

    static Void task() throws InterruptedException {
        MOST_UNDER_WAY.accumulateAndGet(UNDER_WAY.incrementAndGet(), Math::max);
        ALL_BEGUN.countDown();
        ALL_BEGUN.await(250, TimeUnit.MILLISECONDS);
        callService();
        UNDER_WAY.decrementAndGet();
        return null;
    }

    static void callService() throws InterruptedException {
        MOST_CALLS.accumulateAndGet(CALLS.incrementAndGet(), Math::max);
        Thread.sleep(Duration.ofMillis(10));
        CALLS.decrementAndGet();
    }
}
