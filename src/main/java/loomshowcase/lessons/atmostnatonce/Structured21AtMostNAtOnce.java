package loomshowcase.lessons.atmostnatonce;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ten subtasks are forked in one scope, and a semaphore lets only five of them work at once.
 *
 * <p>There are two rounds, as with a pool of five. A scope has no limit of its own: {@code fork} does not wait for a
 * free thread, and the threads wait for the semaphore. If one subtask fails, the others are interrupted, whether they
 * sleep or wait for a permit. {@code finally} releases the permit. {@code acquire} comes before {@code try}, so a
 * permit that was not acquired is not released.
 *
 * <p>Uses {@link Semaphore} and {@code StructuredTaskScope.ShutdownOnFailure} as it is in Java 21 (JEP 453, preview).
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
 * Finished in 2.03 second(s)
 * </pre>
 */
public class Structured21AtMostNAtOnce {

    static final int LIMIT = 5;
    static final AtomicInteger AT_ONCE = new AtomicInteger();
    static final AtomicInteger PEAK = new AtomicInteger();

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();

        var permits = new Semaphore(LIMIT);
        try (var scope = new StructuredTaskScope.ShutdownOnFailure()) {
            for (int i = 0; i < 10; i++) {
                scope.fork(() -> {
                    permits.acquire();
                    try {
                        doSomething(1);
                    } finally {
                        permits.release();
                    }
                    return null;
                });
            }
            scope.join().throwIfFailed();
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
