package loomshowcase.claims.poolaslimiter;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Three hundred tasks prepare something together, then call a service that serves three calls at once and refuses the
 * fourth. Each task has a virtual thread, and a semaphore of three permits is around the call.
 *
 * <p>All tasks prepare together, and the service still refuses nothing. A task waits for a permit only as long as its
 * request may take. It gives the permit back in {@code finally}, because a permit that is lost is lost for good. A pool of
 * connections needs no such semaphore: it is one.
 *
 * <p>See {@link Semaphore#tryAcquire(long, TimeUnit)}. JEP 444 recommends a semaphore for this.
 *
 * <pre>
 * 300 tasks, 300 of which saw all others begin
 * The service: 300 calls served, 0 refused, 0 given up
 * Verdict on JDK 25: a semaphore limits what is scarce, and nothing else
 * </pre>
 */
public class AfterPoolAsLimiter {

    static final int TASKS = 300;
    static final int LIMIT = 3;
    static final Semaphore PERMITS = new Semaphore(LIMIT);
    static final CountDownLatch ALL_BEGUN = new CountDownLatch(TASKS);
    static final AtomicInteger SAW_ALL = new AtomicInteger();
    static final AtomicInteger CALLS = new AtomicInteger();
    static final AtomicInteger SERVED = new AtomicInteger();
    static final AtomicInteger REFUSED = new AtomicInteger();
    static final AtomicInteger GIVEN_UP = new AtomicInteger();

    public static void main(String[] args) {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < TASKS; i++) {
                executor.submit(() -> task());
            }
        }
        System.out.println(TASKS + " tasks, " + SAW_ALL + " of which saw all others begin");
        System.out.println(
                "The service: " + SERVED + " calls served, " + REFUSED + " refused, " + GIVEN_UP + " given up");
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (SERVED.get() == TASKS && SAW_ALL.get() == TASKS
                        ? "a semaphore limits what is scarce, and nothing else"
                        : "the semaphore did not limit, or limited too much"));
    }

    static Void task() throws InterruptedException {
        ALL_BEGUN.countDown();
        if (ALL_BEGUN.await(10, TimeUnit.SECONDS)) {
            SAW_ALL.incrementAndGet();
        }
        if (PERMITS.tryAcquire(10, TimeUnit.SECONDS)) {
            try {
                callService();
            } finally {
                PERMITS.release();
            }
        } else {
            GIVEN_UP.incrementAndGet();
        }
        return null;
    }

    /** Serves three calls at once, and refuses others. */
    static void callService() throws InterruptedException {
        if (CALLS.incrementAndGet() <= LIMIT) {
            Thread.sleep(Duration.ofMillis(5));
            SERVED.incrementAndGet();
        } else {
            REFUSED.incrementAndGet();
        }
        CALLS.decrementAndGet();
    }
}
