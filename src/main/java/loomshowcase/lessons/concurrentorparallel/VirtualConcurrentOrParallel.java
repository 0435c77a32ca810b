package loomshowcase.lessons.concurrentorparallel;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Concurrent and not parallel: ten virtual threads sleep for a second at the same time, and a single platform thread,
 * their carrier, runs all ten.
 *
 * <p>All ten threads have started before the first one ends, but no two of them ever run at the same instant. When one
 * begins to sleep, the only carrier runs the next one. The ten waits overlap, so they take one second. Two system
 * properties limit the carriers to one. They must be set before the first virtual thread is made. Without them there
 * are up to as many carriers as cores, and virtual threads run in parallel too.
 *
 * <p>Uses the properties {@code jdk.virtualThreadScheduler.parallelism} and {@code maxPoolSize} of JEP 444, and the
 * name of the carrier in {@link Thread#toString()} of a mounted thread (there since 21, but not specified).
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
 * Started and not yet ended: 10
 * Run by the carriers:       [ForkJoinPool-1-worker-1]
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

        System.out.println("Started and not yet ended: " + PEAK);
        System.out.println("Run by the carriers:       " + CARRIERS);
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
