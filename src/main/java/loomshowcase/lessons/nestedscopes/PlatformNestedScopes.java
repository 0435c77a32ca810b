package loomshowcase.lessons.nestedscopes;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A task on a platform thread, the branch, starts two tasks of its own. The branch is cancelled by hand, and it cancels
 * its two tasks by hand.
 *
 * <p>The {@code catch} in the branch does that: without its {@code shutdownNow} the two tasks would sleep on. The
 * branch also has a pool of its own. In the pool that runs the branch, its tasks might wait for the very thread that
 * waits for them, for ever.
 *
 * <p>Uses {@link ExecutorService#shutdownNow()} and {@link Executors#newFixedThreadPool(int)}.
 *
 * <pre>
 * Sleeping 5 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 5 second(s)...
 * Done Sleeping...
 * The branch is cut...
 * Interrupted...
 * Interrupted...
 * Finished in 1.02 second(s)
 * </pre>
 */
public class PlatformNestedScopes {

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();

        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            executor.execute(() -> branchOut());
            Future<?> t3 = executor.submit(() -> doSomething(1));
            t3.get();
            executor.shutdownNow();
        }

        printFinished(start);
    }

    static void branchOut() {
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            Future<?> t1 = executor.submit(() -> doSomething(5));
            Future<?> t2 = executor.submit(() -> doSomething(5));
            try {
                t1.get();
                t2.get();
            } catch (InterruptedException | ExecutionException e) {
                System.out.println("The branch is cut...");
                executor.shutdownNow();
            }
        }
    }

    static void doSomething(int seconds) {
        System.out.println("Sleeping " + seconds + " second(s)...");
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
            System.out.println("Done Sleeping...");
        } catch (InterruptedException e) {
            System.out.println("Interrupted...");
        }
    }

    static void printFinished(long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "Finished in %.2f second(s)%n", seconds);
    }
}
