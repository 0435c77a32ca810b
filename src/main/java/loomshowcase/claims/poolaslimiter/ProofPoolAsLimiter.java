package loomshowcase.claims.poolaslimiter;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Nine tasks prepare something together, then call a service that refuses the fourth call at once. Each task has a virtual
 * thread, and nothing took the place of the pool of three.
 *
 * <p>The pool was the only limit, and it went with the threads. Now all tasks call together, and the service refuses.
 *
 * <p>See {@link Executors#newVirtualThreadPerTaskExecutor()}.
 *
 * <pre>
 * 9 tasks, 9 of which saw all others begin
 * The service: 3 calls served, 6 refused
 * Verdict on JDK 25: without the pool nothing limits, and the service refuses calls
 * </pre>
 */
public class ProofPoolAsLimiter {

    static final int TASKS = 9;
    static final int LIMIT = 3;
    static final CountDownLatch ALL_BEGUN = new CountDownLatch(TASKS);
    static final AtomicInteger SAW_ALL = new AtomicInteger();
    static final AtomicInteger CALLS = new AtomicInteger();
    static final AtomicInteger SERVED = new AtomicInteger();
    static final AtomicInteger REFUSED = new AtomicInteger();

    public static void main(String[] args) {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < TASKS; i++) {
                executor.submit(() -> task());
            }
        }
        System.out.println(TASKS + " tasks, " + SAW_ALL + " of which saw all others begin");
        System.out.println("The service: " + SERVED + " calls served, " + REFUSED + " refused");
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (SAW_ALL.get() == TASKS && REFUSED.get() > 0
                        ? "without the pool nothing limits, and the service refuses calls"
                        : "without the pool the service still refuses no call"));
    }

    static Void task() throws InterruptedException {
        ALL_BEGUN.countDown();
        if (ALL_BEGUN.await(10, TimeUnit.SECONDS)) {
            SAW_ALL.incrementAndGet();
        }
        callService();
        return null;
    }

    /** Serves three calls at once, and refuses others. */
    static void callService() throws InterruptedException {
        if (CALLS.incrementAndGet() <= LIMIT) {
            Thread.sleep(Duration.ofMillis(100));
            SERVED.incrementAndGet();
        } else {
            REFUSED.incrementAndGet();
        }
        CALLS.decrementAndGet();
    }
}
