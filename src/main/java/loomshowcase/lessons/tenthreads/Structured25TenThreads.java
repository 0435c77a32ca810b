package loomshowcase.lessons.tenthreads;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;

/**
 * Ten subtasks sleep for 1.5 seconds each, at the same time. One {@code join} after the loop waits for all ten.
 *
 * <p>The list of threads and the second loop are gone: the scope keeps the list. A {@code join} inside the loop would
 * be reported. Since Java 25 a scope that has been joined can neither fork nor be joined again.
 *
 * <p>Uses {@code StructuredTaskScope.open()} as it is since Java 25 (JEP 505, preview; 525 in 26, 533 in 27).
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
 * Finished in 1.52 second(s)
 * </pre>
 */
public class Structured25TenThreads {

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();

        try (var scope = StructuredTaskScope.open()) {
            for (int i = 0; i < 10; i++) {
                scope.fork(() -> doSomething(1.5));
            }
            scope.join();
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
