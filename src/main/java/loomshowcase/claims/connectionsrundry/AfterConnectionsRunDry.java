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
 * Three hundred requests come at once. Each may take a little over two seconds, so it may wait two for one of the five
 * connections. Five connections serve a hundred requests a second. A hundred requests are let in, which need one
 * second, and the others are refused at the entrance.
 *
 * <p>Whoever is let in is served, because the time-out of the pool fits the request. Whoever is not learns it at once,
 * and not after a wait of two seconds that could only end in a time-out.
 *
 * <p>See {@link Semaphore#tryAcquire()} and {@link ArrayBlockingQueue#poll(long, TimeUnit)}.
 *
 * <pre>
 * 300 requests: 100 served, 200 refused at once, 0 got no connection in time
 * Verdict on JDK 25: with a pool time-out that fits, all requests that are let in are served; the entrance refuses the rest
 * </pre>
 */
public class AfterConnectionsRunDry {

    static final int REQUESTS = 300;
    static final BlockingQueue<String> POOL = new ArrayBlockingQueue<>(5);
    static final Semaphore ENTRANCE = new Semaphore(100);
    static final AtomicInteger SERVED = new AtomicInteger();
    static final AtomicInteger TIMED_OUT = new AtomicInteger();

    public static void main(String[] args) {
        for (int i = 1; i <= 5; i++) {
            POOL.add("connection " + i);
        }
        int refused = 0;
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < REQUESTS; i++) {
                if (ENTRANCE.tryAcquire()) {
                    start(executor);
                } else {
                    refused++;
                }
            }
        }
        System.out.println(REQUESTS + " requests: " + SERVED + " served, " + refused + " refused at once, " + TIMED_OUT
                + " got no connection in time");
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (SERVED.get() + refused == REQUESTS && refused > 0
                        ? "with a pool time-out that fits, all requests that are let in are served; the entrance "
                                + "refuses the rest"
                        : "some were let in and got no connection in time"));
    }

    static void start(ExecutorService executor) {
        boolean started = false;
        try {
            executor.execute(() -> request());
            started = true;
        } finally {
            if (!started) {
                ENTRANCE.release();
            }
        }
    }

    static void request() {
        try {
            query();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ENTRANCE.release();
        }
    }

    static void query() throws InterruptedException {
        String connection = POOL.poll(2_000, TimeUnit.MILLISECONDS);
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
