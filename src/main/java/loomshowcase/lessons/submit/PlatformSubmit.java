package loomshowcase.lessons.submit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A pool of platform threads runs one task, then two, then ten. The main thread gets each value from a future.
 *
 * <p>Look at the last time. The pool has the size that Python would choose, min(32, cores + 4) since Python 3.8. On two
 * cores that is six threads, so four of the ten tasks wait for a second, although no thread computes. On six or more
 * cores the ten tasks take one second. Java's fixed pool has no default: {@code newFixedThreadPool} takes a number, and
 * {@code newCachedThreadPool} has no limit.
 *
 * <p>Uses {@link ExecutorService#submit(java.util.concurrent.Callable)}, {@link Future#get()} and
 * {@link ExecutorService#close()} (since Java 19).
 *
 * <pre>
 * Threads in the pool: 6
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Finished in 1.01 second(s)
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Done Sleeping...
 * Finished in 1.00 second(s)
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Done Sleeping...
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Finished in 2.01 second(s)
 * </pre>
 */
public class PlatformSubmit {

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        int poolSize = Math.min(32, Runtime.getRuntime().availableProcessors() + 4);
        System.out.println("Threads in the pool: " + poolSize);
        try (ExecutorService executor = Executors.newFixedThreadPool(poolSize)) {
            long start = System.nanoTime();
            Future<String> f1 = executor.submit(() -> doSomething(1));
            System.out.println(f1.get());
            printFinished(start);

            start = System.nanoTime();
            Future<String> f2 = executor.submit(() -> doSomething(1));
            Future<String> f3 = executor.submit(() -> doSomething(1));
            System.out.println(f2.get());
            System.out.println(f3.get());
            printFinished(start);

            start = System.nanoTime();
            List<Future<String>> results = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                results.add(executor.submit(() -> doSomething(1)));
            }
            for (Future<String> f : results) {
                System.out.println(f.get());
            }
            printFinished(start);
        }
    }

    static void printFinished(long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "Finished in %.2f second(s)%n", seconds);
    }

    static String doSomething(int seconds) throws InterruptedException {
        System.out.println("Sleeping " + seconds + " second(s)...");
        Thread.sleep(Duration.ofSeconds(seconds));
        return "Done Sleeping...";
    }
}
