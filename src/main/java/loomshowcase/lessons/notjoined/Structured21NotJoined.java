package loomshowcase.lessons.notjoined;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;

/**
 * Two subtasks are forked and not joined. The end of the block interrupts them, waits until they have ended, and throws
 * an exception.
 *
 * <p>Nothing is printed late, and nothing is lost unnoticed. The {@code catch} of a {@code try} with resources runs
 * after {@code close}, so the subtasks have ended before the message is printed. The end of the block reports the
 * mistake.
 *
 * <p>Uses {@code StructuredTaskScope.close()} as it is in Java 21 (JEP 453, preview).
 *
 * <pre>
 * Sleeping 2 second(s)...
 * Sleeping 1 second(s)...
 * Interrupted...1
 * Interrupted...2
 * Owner did not join after forking subtasks
 * Finished in 0.01 second(s)
 * The next step begins...
 * The next step is done...
 * </pre>
 */
public class Structured21NotJoined {

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();

        try (var scope = new StructuredTaskScope.ShutdownOnFailure()) {
            scope.fork(Executors.callable(() -> doSomething(1)));
            scope.fork(Executors.callable(() -> doSomething(2)));
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }

        printFinished(start);

        System.out.println("The next step begins...");
        Thread.sleep(Duration.ofMillis(1500));
        System.out.println("The next step is done...");
    }

    static void doSomething(int seconds) {
        System.out.println("Sleeping " + seconds + " second(s)...");
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
            System.out.println("Done Sleeping..." + seconds);
        } catch (InterruptedException e) {
            System.out.println("Interrupted..." + seconds);
        }
    }

    static void printFinished(long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "Finished in %.2f second(s)%n", seconds);
    }
}
