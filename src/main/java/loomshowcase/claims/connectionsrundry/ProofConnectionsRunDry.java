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
 * The same hundred requests and five connections in four variants, with and without a semaphore of five permits in
 * front of the connections. "Long" is a time that fits the request: longer than all requests together need.
 *
 * <p>A pool of connections is itself a semaphore. A second one in front of it, as wide as the pool, moves the queue
 * and does not shorten it. It seems to help if nobody gives it a time-out, because requests then wait as long as they
 * must. A long time-out of the pool does the same without it.
 *
 * <p>See {@link Semaphore#tryAcquire(long, TimeUnit)} and {@link ArrayBlockingQueue#poll(long, TimeUnit)}.
 *
 * <pre>
 * Served, of 100 requests:
 * no semaphore, short pool time-out:    20
 * no semaphore, long pool time-out:     100
 * behind a semaphore, short time-outs:  15
 * behind a semaphore waited for longer: 100
 * Verdict on JDK 25: the time-out decides how many are served, with or without a semaphore as wide as the pool
 * </pre>
 */
public class ProofConnectionsRunDry {

    static final int REQUESTS = 100;
    static final int CONNECTIONS = 5;
    static final Duration SHORT = Duration.ofMillis(150);
    static final Duration LONG = Duration.ofSeconds(20);

    public static void main(String[] args) {
        int poolShort = served(REQUESTS, LONG, SHORT);
        int semaphoreLong = served(CONNECTIONS, LONG, SHORT);
        int poolLong = served(REQUESTS, LONG, LONG);
        int semaphoreShort = served(CONNECTIONS, SHORT, SHORT);

        System.out.println("Served, of " + REQUESTS + " requests:");
        System.out.println("no semaphore, short pool time-out:    " + poolShort);
        System.out.println("no semaphore, long pool time-out:     " + poolLong);
        System.out.println("behind a semaphore, short time-outs:  " + semaphoreShort);
        System.out.println("behind a semaphore waited for longer: " + semaphoreLong);
        boolean few = poolShort < REQUESTS / 2 && semaphoreShort < REQUESTS / 2;
        boolean all = poolLong == REQUESTS && semaphoreLong == REQUESTS;
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (few && all
                ? "the time-out decides how many are served, with or without a semaphore as wide as the pool"
                : "a semaphore as wide as the pool changes how many are served"));
    }

    /** How many requests are served with this many permits in front of the pool. */
    static int served(int permits, Duration forPermit, Duration forConnection) {
        var semaphore = new Semaphore(permits, true);
        var pool = new ArrayBlockingQueue<String>(CONNECTIONS);
        for (int i = 1; i <= CONNECTIONS; i++) {
            pool.add("connection " + i);
        }
        var served = new AtomicInteger();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < REQUESTS; i++) {
                executor.submit(() -> request(semaphore, forPermit, pool, forConnection, served));
            }
        }
        return served.get();
    }

    static Void request(Semaphore semaphore, Duration forPermit, BlockingQueue<String> pool, Duration forConnection,
            AtomicInteger served) throws InterruptedException {
        if (semaphore.tryAcquire(forPermit.toNanos(), TimeUnit.NANOSECONDS)) {
            try {
                query(pool, forConnection, served);
            } finally {
                semaphore.release();
            }
        }
        return null;
    }

    static void query(BlockingQueue<String> pool, Duration wait, AtomicInteger served) throws InterruptedException {
        String connection = pool.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
        if (connection == null) {
            return;
        }
        try {
            Thread.sleep(Duration.ofMillis(50));
            served.incrementAndGet();
        } finally {
            pool.add(connection);
        }
    }
}
