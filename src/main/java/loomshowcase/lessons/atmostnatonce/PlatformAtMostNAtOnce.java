package loomshowcase.lessons.atmostnatonce;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ten tasks are given to a pool of five platform threads. The size of the pool limits how many run at once.
 *
 * <p>There are two rounds. Five tasks sleep, and the other five wait in the queue of the pool for a free thread, so ten
 * sleeps of one second take two seconds. The size of such a pool is always a limit, even if you do not intend one. With
 * pools alone, a limit for another resource needs another pool.
 *
 * <p>Uses {@link Executors#newFixedThreadPool(int)}.
 *
 * <pre>
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Sleeping 1 second(s)...
 * Done Sleeping...
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
 * Finished in 2.01 second(s)
 * </pre>
 */
public class PlatformAtMostNAtOnce {

    static final int LIMIT = 5;
    static final AtomicInteger AT_ONCE = new AtomicInteger();
    static final AtomicInteger PEAK = new AtomicInteger();

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();

        try (ExecutorService executor = Executors.newFixedThreadPool(LIMIT)) {
            List<Future<?>> results = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                results.add(executor.submit(() -> {
                    doSomething(1);
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
