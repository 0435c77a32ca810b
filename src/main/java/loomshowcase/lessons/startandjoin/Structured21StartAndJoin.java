package loomshowcase.lessons.startandjoin;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;

/**
 * Two subtasks of one scope sleep for one second each, at the same time. One {@code join} waits for both.
 *
 * <p>A scope is a block that starts tasks, its subtasks, with {@code fork}, here each in a new virtual thread. It ends
 * only when all of them have ended, so no thread has to be named and joined. The thread that opened the scope is its
 * owner. {@code join} only waits; {@code throwIfFailed} reports a failure. In Java 21 a scope forks only a {@code
 * Callable}. {@code Executors.callable} makes one of a task that returns nothing.
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
