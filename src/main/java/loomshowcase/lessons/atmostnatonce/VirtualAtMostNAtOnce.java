package loomshowcase.lessons.atmostnatonce;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ten tasks run in a virtual thread each, and a semaphore lets only five of them work at once.
 *
 * <p>There are two rounds, as with a pool of five. But all ten threads exist from the start, and five of them wait for
 * a permit. That costs little, because a virtual thread that waits like this occupies no platform thread. Do not pool
 * virtual threads to limit them. Put a semaphore where the scarce resource is used, unless the resource has a limit of
 * its own, as a connection pool has. A semaphore does not limit how many threads wait: if tasks arrive without end,
 * acquire the permit before you submit the task.
 *
 * <p>Uses {@link Semaphore} and virtual threads (JEP 444, which gives this advice).
 *
 * <pre>
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Done Sleeping...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Doing something at once, at most: 5
 * Finished in 2.03 second(s)
 * </pre>
 */
public class VirtualAtMostNAtOnce {

    static final int LIMIT = 5;
    static final AtomicInteger AT_ONCE = new AtomicInteger();
    static final AtomicInteger PEAK = new AtomicInteger();

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();

        var permits = new Semaphore(LIMIT);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> results = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                results.add(executor.submit(() -> {
                    permits.acquire();
                    try {
                        doSomething(1);
                    } finally {
                        permits.release();
                    }
                    return null;
                }));
            }

            for (Future<?> result : results) {
                result.get();
            }
        }

        System.out.println("Doing something at once, at most: " + PEAK);
        printFinished(start);
    }

    static void doSomething(int seconds) throws InterruptedException {
        PEAK.accumulateAndGet(AT_ONCE.incrementAndGet(), Math::max);
        System.out.println("Sleeping " + seconds + " second(s)...");
        Thread.sleep(Duration.ofSeconds(seconds));
        System.out.println("Done Sleeping...");
        AT_ONCE.decrementAndGet();
    }

    static void printFinished(long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "Finished in %.2f second(s)%n", seconds);
    }
}
