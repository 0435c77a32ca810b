package loomshowcase.lessons.startandjoin;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;

/**
 * Two subtasks of one scope sleep one second each, both at once, and one {@code join} waits for both.
 *
 * <p>Notice that no thread has a name here that could be forgotten: the scope knows what it forked, each in a virtual
 * thread of its own, and its block cannot be left while one of them runs. {@code join} only waits;
 * {@code throwIfFailed} is what reports a failure. In Java 21 a scope forks a {@code Callable} only, so
 * {@code Executors.callable} wraps what returns nothing.
 *
 * <p>Uses {@code StructuredTaskScope.ShutdownOnFailure} as it is in Java 21 (JEP 453, preview).
 *
 * <pre>
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Done Sleeping...
 * Finished in 1.03 second(s)
 * </pre>
 */
public class Structured21StartAndJoin {

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();

        try (var scope = new StructuredTaskScope.ShutdownOnFailure()) {
            scope.fork(Executors.callable(() -> doSomething(1)));
            scope.fork(Executors.callable(() -> doSomething(1)));

            scope.join().throwIfFailed();
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
