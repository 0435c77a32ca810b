package loomshowcase.lessons.startandjoin;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;

/**
 * Two subtasks of one scope sleep for one second each, at the same time. One {@code join} waits for both.
 *
 * <p>A scope is a block that starts tasks, its subtasks, with {@code fork}, here each in a new virtual thread. It ends
 * only when all of them have ended, so no thread has to be named and joined. The thread that opened the scope is its
 * owner. Since Java 25 {@code join} also reports a failure. In 25 and 26 it throws the unchecked {@code
 * FailedException}, from 27 on the checked {@code ExecutionException}; {@code main} declares the latter so that the
 * same file compiles on all of them.
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
