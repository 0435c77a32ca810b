package loomshowcase.claims.poolaslimiter;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Nine tasks prepare something together, then call a service that serves three calls at once and refuses the fourth. A pool
 * of three threads is the limit.
 *
 * <p>The service refuses nothing, as was wanted. But the pool limits the preparation as well, which needs no limit: each
 * task waits a quarter of a second for the others, and only the last three see all nine begin.
 *
 * <p>See {@link Executors#newFixedThreadPool(int)}.
 *
 * <pre>
 * 9 tasks, 3 of which saw all others begin
 * The service: 9 calls served, 0 refused
 * Verdict on JDK 25: a small pool limits what is scarce, and everything else that its tasks do
 * </pre>
 */
public class BeforePoolAsLimiter {

    static final int TASKS = 9;
    static final int LIMIT = 3;
    static final CountDownLatch ALL_BEGUN = new CountDownLatch(TASKS);
    static final AtomicInteger SAW_ALL = new AtomicInteger();
    static final AtomicInteger CALLS = new AtomicInteger();
    static final AtomicInteger SERVED = new AtomicInteger();
    static final AtomicInteger REFUSED = new AtomicInteger();

    public static void main(String[] args) {
        try (ExecutorService pool = Executors.newFixedThreadPool(LIMIT)) {
            for (int i = 0; i < TASKS; i++) {
                pool.submit(() -> task());
            }
        }
        System.out.println(TASKS + " tasks, " + SAW_ALL + " of which saw all others begin");
        System.out.println("The service: " + SERVED + " calls served, " + REFUSED + " refused");
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (REFUSED.get() == 0 && SAW_ALL.get() < TASKS
                        ? "a small pool limits what is scarce, and everything else that its tasks do"
                        : "the pool did not limit"));
    }

    static Void task() throws InterruptedException {
        ALL_BEGUN.countDown();
        if (ALL_BEGUN.await(250, TimeUnit.MILLISECONDS)) {
            SAW_ALL.incrementAndGet();
        }
        callService();
        return null;
    }

    /** Serves three calls at once, and refuses others. */
    static void callService() throws InterruptedException {
        if (CALLS.incrementAndGet() <= LIMIT) {
            Thread.sleep(Duration.ofMillis(10));
            SERVED.incrementAndGet();
        } else {
            REFUSED.incrementAndGet();
        }
        CALLS.decrementAndGet();
    }
}
