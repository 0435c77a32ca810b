package loomshowcase.claims.connectionsrundry;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A hundred requests, a virtual thread each, want one of five connections, hold it for 50 ms, and wait for it no
 * longer than 150 ms.
 *
 * <p>Most of them fail, although none is slow and no connection is idle while a request waits. Five connections serve a
 * hundred requests a second, and so fifteen to twenty in the 150 ms that a request waits. A thread pool of five in
 * front of the connections hid this: requests waited in its queue, which has no time-out. More connections move the
 * limit and load the database.
 *
 * <p>{@link ArrayBlockingQueue#poll(long, TimeUnit)} is the connection pool in miniature. The time that it waits is the
 * {@code connectionTimeout} of HikariCP.
 *
 * <pre>
 * 100 requests: 16 served, 84 got no connection in time
 * Verdict on JDK 25: if many requests ask at once, a short pool time-out fails most of them
 * </pre>
 */
public class BeforeConnectionsRunDry {

    static final int REQUESTS = 100;
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
        System.out.println(REQUESTS + " requests: " + SERVED + " served, " + TIMED_OUT + " got no connection in time");
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (TIMED_OUT.get() > SERVED.get()
                        ? "if many requests ask at once, a short pool time-out fails most of them"
                        : "most of the requests got a connection in time"));
    }

    static Void request() throws InterruptedException {
        String connection = POOL.poll(150, TimeUnit.MILLISECONDS);
        if (connection == null) {
            TIMED_OUT.incrementAndGet();
            return null;
        }
        try {
            Thread.sleep(Duration.ofMillis(50));
            SERVED.incrementAndGet();
        } finally {
            POOL.add(connection);
        }
        return null;
    }
}
