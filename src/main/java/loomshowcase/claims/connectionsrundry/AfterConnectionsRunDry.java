package loomshowcase.claims.connectionsrundry;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The same hundred requests and five connections, with a semaphore of five permits before the pool.
 *
 * <p>Notice that nobody times out at the pool: whoever has a permit finds a connection. Notice also what did not
 * change: five connections, 50 ms each, and so a second for all. The queue has not gone, it stands at the semaphore,
 * where you decide how long it may grow and how long one may wait in it. Whoever takes two connections in one request
 * needs two permits at once, or two such requests can wait for each other for ever.
 *
 * <p>Rests on {@link Semaphore}, fair, so that nobody waits while later ones pass.
 *
 * <pre>
 * 100 requests: 100 served, 0 got no connection in time
 * Verdict on JDK 25: behind a semaphore as wide as the pool nobody runs into the pool's time-out
 * </pre>
 */
public class AfterConnectionsRunDry {

    static final int REQUESTS = 100;
    static final BlockingQueue<String> POOL = new ArrayBlockingQueue<>(5);
    static final Semaphore PERMITS = new Semaphore(5, true);
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
        System.out.println(REQUESTS + " requests: " + SERVED + " served, " + TIMED_OUT + " got no connection in time");
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (SERVED.get() == REQUESTS
                        ? "behind a semaphore as wide as the pool nobody runs into the pool's time-out"
                        : "some still ran into the pool's time-out"));
    }

    static Void request() throws InterruptedException {
        PERMITS.acquire();
        try {
            query();
        } finally {
            PERMITS.release();
        }
        return null;
    }

    static void query() throws InterruptedException {
        String connection = POOL.poll(150, TimeUnit.MILLISECONDS);
        if (connection == null) {
            TIMED_OUT.incrementAndGet();
            return;
        }
        try {
            Thread.sleep(Duration.ofMillis(50));
            SERVED.incrementAndGet();
        } finally {
            POOL.add(connection);
        }
    }
}
