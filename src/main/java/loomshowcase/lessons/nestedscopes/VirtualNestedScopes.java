package loomshowcase.lessons.nestedscopes;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A task on a virtual thread, the branch, starts two tasks of its own. The branch is cancelled by hand, and it cancels
 * its two tasks by hand.
 *
 * <p>The {@code catch} in the branch does that: without its {@code shutdownNow} the two tasks sleep on, as the broken
 * form shows. Each level of nested tasks needs such a {@code catch}, and the compiler does not report a missing one.
 * The executors know nothing of each other: only the source shows that the inner one is part of the outer task.
 *
 * <p>Uses {@link ExecutorService#shutdownNow()} and virtual threads (JEP 444). {@link Future#cancel(boolean)} for the
 * branch would interrupt it too, but on 21 {@code close} does not wait for the thread of a cancelled future
 * (JDK-8347039); on 25 it does.
 *
 * <pre>
 * Sleeping 1 second(s)...
 * Sleeping 5 second(s)...
 * Sleeping 5 second(s)...
 * Done Sleeping...
 * The branch is cut...
 * Interrupted...
 * Interrupted...
 * Finished in 1.02 second(s)
 * </pre>
 */
public class VirtualNestedScopes {

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
