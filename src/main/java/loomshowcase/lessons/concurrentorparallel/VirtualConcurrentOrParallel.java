package loomshowcase.lessons.concurrentorparallel;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Concurrent and not parallel: ten virtual threads sleep for a second at the same time, and all ten are run by a single
 * platform thread, their carrier.
 *
 * <p>Notice that ten threads are begun and not ended at the same time, though at no instant can two of them run: the
 * only carrier takes up the next one when one begins to sleep. The ten waits overlap, so they take one second. That it
 * is one carrier is due to the two properties, which must be set before the first virtual thread starts; otherwise
 * there are as many carriers as cores, and virtual threads run in parallel as well.
 *
 * <p>Uses JEP 444: the properties {@code jdk.virtualThreadScheduler.parallelism} and {@code maxPoolSize}, and the
 * name of the carrier in {@link Thread#toString()} while the thread is mounted (as it is since 21; no specification
 * promises it).
 *
 * <pre>
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Begun and not ended at once: 10
 * Run by the carriers:         [ForkJoinPool-1-worker-1]
 * Finished in 1.01 second(s)
 * </pre>
 */
public class VirtualConcurrentOrParallel {

    static final Set<String> CARRIERS = ConcurrentHashMap.newKeySet();
    static final AtomicInteger AT_ONCE = new AtomicInteger();
    static final AtomicInteger PEAK = new AtomicInteger();

    public static void main(String[] args) {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "1");
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "1");
        long start = System.nanoTime();

        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 10; i++) {
                executor.execute(() -> doSomething(1));
            }
        }

        System.out.println("Begun and not ended at once: " + PEAK);
        System.out.println("Run by the carriers:         " + CARRIERS);
        printFinished(start);
    }

    static void doSomething(int seconds) {
        PEAK.accumulateAndGet(AT_ONCE.incrementAndGet(), Math::max);
        CARRIERS.add(carrier());
        System.out.println("Sleeping " + seconds + " second(s)...");
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
            System.out.println("Done Sleeping...");
        } catch (InterruptedException e) {
            System.out.println("Interrupted...");
        }
        CARRIERS.add(carrier());
        AT_ONCE.decrementAndGet();
    }

    static String carrier() {
        String thread = Thread.currentThread().toString();
        return thread.substring(thread.indexOf('@') + 1);
    }

    static void printFinished(long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "Finished in %.2f second(s)%n", seconds);
    }
}
