package loomshowcase.lessons.tenthreads;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;

/**
 * Ten subtasks sleep 1.5 seconds each, all at once, and one {@code join} after the loop waits for all ten.
 *
 * <p>Notice what is gone: the list of threads and the second loop. The scope keeps the list, and {@code join} belongs
 * to the scope instead of a thread. In the loop it would still make everything sequential, for Java 21 lets a scope
 * fork and join again; Java 25 refuses.
 *
 * <p>Uses {@code StructuredTaskScope.ShutdownOnFailure} as it is in Java 21 (JEP 453, preview).
 *
 * <pre>
 * Sleeping 1.5 second(s)...
 * Sleeping 1.5 second(s)...
 * Sleeping 1.5 second(s)...
 * Sleeping 1.5 second(s)...
 * Sleeping 1.5 second(s)...
 * Sleeping 1.5 second(s)...
 * Sleeping 1.5 second(s)...
 * Sleeping 1.5 second(s)...
 * Sleeping 1.5 second(s)...
 * Sleeping 1.5 second(s)...
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
 * Finished in 1.51 second(s)
 * </pre>
 */
public class Structured21TenThreads {

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();

        try (var scope = new StructuredTaskScope.ShutdownOnFailure()) {
            for (int i = 0; i < 10; i++) {
                scope.fork(Executors.callable(() -> doSomething(1.5)));
            }
            scope.join().throwIfFailed();
        }

        printFinished(start);
    }

    static void doSomething(double seconds) {
        System.out.println("Sleeping " + seconds + " second(s)...");
        try {
            Thread.sleep(Duration.ofMillis((long) (seconds * 1000)));
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
