package loomshowcase.lessons.tenthreads;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;

/**
 * Ten subtasks sleep for 1.5 seconds each, at the same time. One {@code join} after the loop waits for all ten.
 *
 * <p>The list of threads and the second loop are gone. The scope keeps the list, and {@code join} belongs to the scope,
 * not to a thread. A {@code join} inside the loop would still run the subtasks one after another, because in Java 21 a
 * scope can fork and join repeatedly. Java 25 refuses that.
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
