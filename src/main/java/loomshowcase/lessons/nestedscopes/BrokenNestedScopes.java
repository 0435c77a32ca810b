package loomshowcase.lessons.nestedscopes;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Broken: a task, the branch, is cancelled and does not cancel its own two tasks. They sleep on, and the whole program
 * waits for them.
 *
 * <p>It takes five seconds, although the result was there after one. The cancellation reaches the branch:
 * {@code t1.get()} throws an {@link InterruptedException}. But nothing links the two futures to the branch, and
 * {@code close} of the inner executor waits for them. The virtual form corrects this with one line.
 *
 * <p>Uses {@link ExecutorService#close()} (since Java 19), which interrupts tasks only if the thread that calls it is
 * interrupted. Here {@code get} has already cleared the interrupt.
 *
 * <pre>
 * Sleeping 1 second(s)...
 * Sleeping 5 second(s)...
 * Sleeping 5 second(s)...
 * Done Sleeping...
 * The branch is cut...
 * Done Sleeping...
 * Done Sleeping...
 * Finished in 5.01 second(s)
 * </pre>
 */
public class BrokenNestedScopes {

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();

        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            executor.execute(() -> branchOut());
            Future<?> t3 = executor.submit(() -> doSomething(1));
            t3.get();
            executor.shutdownNow();
        }

        printFinished(start);
    }

    static void branchOut() {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> t1 = executor.submit(() -> doSomething(5));
            Future<?> t2 = executor.submit(() -> doSomething(5));
            try {
                t1.get();
                t2.get();
            } catch (InterruptedException | ExecutionException e) {
                System.out.println("The branch is cut...");
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
