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
 * <p>Notice that most of them fail, though none was slow and the connections were never idle: five connections serve a
 * hundred requests a second, and in the 150 ms that one waits for them, the first few. With a thread pool of five
 * before the connections the queue would have been the pool's, which has no time-out. More connections shift the edge
 * and load the database; they do not remove it.
 *
 * <p>Rests on {@link ArrayBlockingQueue#poll(long, TimeUnit)}: a connection pool in miniature, whose
 * {@code connectionTimeout} is the time of the poll.
 *
 * <pre>
 * 100 requests: 16 served, 84 got no connection in time
 * Verdict on JDK 25: unbounded threads on few connections: most run into the pool's time-out
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
                        ? "unbounded threads on few connections: most run into the pool's time-out"
                        : "most got a connection in time"));
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
