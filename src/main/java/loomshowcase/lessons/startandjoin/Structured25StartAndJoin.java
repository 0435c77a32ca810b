package loomshowcase.lessons.startandjoin;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;

/**
 * Two subtasks of one scope sleep one second each, both at once, and one {@code join} waits for both.
 *
 * <p>Notice that no thread has a name here that could be forgotten: the scope knows what it forked, each in a virtual
 * thread of its own, and its block cannot be left while one of them runs. Since Java 25 {@code join} also reports a
 * failure. In 25 and 26 it does so with an unchecked {@code FailedException}; {@code main} declares the checked
 * {@code ExecutionException} that takes its place in 27.
 *
 * <p>Uses {@code StructuredTaskScope.open()} as it is since Java 25 (JEP 505, preview; 525 in 26, 533 in 27).
 *
 * <pre>
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Done Sleeping...
 * Finished in 1.02 second(s)
 * </pre>
 */
public class Structured25StartAndJoin {

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();

        try (var scope = StructuredTaskScope.open()) {
            scope.fork(() -> doSomething(1));
            scope.fork(() -> doSomething(1));

            scope.join();
        }

        printFinished(start);
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
