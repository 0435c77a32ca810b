package loomshowcase.claims.secondconnection;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Five requests, a virtual thread each, share five connections. Each takes one, works for a while, and needs a second one
 * before it gives the first one back, as a new transaction inside another one does.
 *
 * <p>Each holds one connection, and none gets a second: all wait until the time-out of the pool. Then at least one
 * request fails, and what it gives back serves others. A longer time-out only makes the standstill longer. With a
 * thread pool of fewer threads than connections it never happened.
 *
 * <p>See {@link ArrayBlockingQueue#poll(long, TimeUnit)}, which is the connection pool in miniature.
 *
 * <pre>
 * 5 requests: 4 served, 1 got no second connection in time
 * Verdict on JDK 25: requests that hold one connection and ask for a second wait for each other until one gives up
 * </pre>
 */
public class BeforeSecondConnection {

    static final int REQUESTS = 5;
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
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (TIMED_OUT.get() > 0
                ? "requests that hold one connection and ask for a second wait for each other until one gives up"
                : "every request got its second connection"));
    }

    static Void request() throws InterruptedException {
        String first = POOL.take();
        try {
            Thread.sleep(Duration.ofMillis(200));
            String second = POOL.poll(1_000, TimeUnit.MILLISECONDS);
            if (second == null) {
                TIMED_OUT.incrementAndGet();
                return null;
            }
            POOL.add(second);
            SERVED.incrementAndGet();
        } finally {
            POOL.add(first);
        }
        return null;
    }
}
