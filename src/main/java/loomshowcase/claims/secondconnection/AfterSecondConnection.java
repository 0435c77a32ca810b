package loomshowcase.claims.secondconnection;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Twenty such requests, and four permits in front of five connections.
 *
 * <p>All are served. Four requests hold four connections at most, so that one is left, and whoever gets it as a second one
 * gives both back. In general, requests that need {@code c} connections each want a pool of
 * {@code permits × (c - 1) + 1} at least. Here the semaphore is right, because a request holds something when it asks.
 *
 * <p>See {@link Semaphore#tryAcquire(long, TimeUnit)}.
 *
 * <pre>
 * 20 requests: 20 served, 0 got no second connection in time
 * Verdict on JDK 25: behind a semaphore of fewer permits than connections every request gets its second connection
 * </pre>
 */
public class AfterSecondConnection {

    static final int REQUESTS = 20;
    static final Semaphore PERMITS = new Semaphore(4);
    static final BlockingQueue<String> POOL = new ArrayBlockingQueue<>(5);
    static final AtomicInteger SERVED = new AtomicInteger();
    static final AtomicInteger TIMED_OUT = new AtomicInteger();

    public static void main(String[] args) {
        for (int i = 1; i <= 5; i++) {
            POOL.add("connection " + i);
        }
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < REQUESTS; i++) {
                executor.submit(() -> request());
            }
        }
        System.out.println(REQUESTS + " requests: " + SERVED + " served, " + TIMED_OUT
                + " got no second connection in time");
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (SERVED.get() == REQUESTS
                ? "behind a semaphore of fewer permits than connections every request gets its second connection"
                : "some requests got no second connection"));
    }

    static Void request() throws InterruptedException {
        if (!PERMITS.tryAcquire(30, TimeUnit.SECONDS)) {
            return null;
        }
        try {
            useTwo();
        } finally {
            PERMITS.release();
        }
        return null;
    }

    static void useTwo() throws InterruptedException {
        String first = POOL.take();
        try {
            Thread.sleep(Duration.ofMillis(50));
            String second = POOL.poll(1_000, TimeUnit.MILLISECONDS);
            if (second == null) {
                TIMED_OUT.incrementAndGet();
                return;
            }
            POOL.add(second);
            SERVED.incrementAndGet();
        } finally {
            POOL.add(first);
        }
    }
}
