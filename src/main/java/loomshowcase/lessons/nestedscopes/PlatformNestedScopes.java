package loomshowcase.lessons.nestedscopes;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A branch of two tasks on platform threads is cancelled by hand, and hands the cancellation on by hand.
 *
 * <p>Notice the {@code catch} in the branch: without its {@code shutdownNow} the two sleeps would go on. And notice
 * that the branch has a pool of its own. In the pool that runs the branch itself, its tasks might have to wait for the
 * very thread that waits for them, and so for ever.
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
