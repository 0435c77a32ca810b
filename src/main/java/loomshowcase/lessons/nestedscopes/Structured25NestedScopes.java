package loomshowcase.lessons.nestedscopes;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;

/**
 * A subtask, the branch, opens a scope of its own with two subtasks. When its sibling is done, the branch is cancelled
 * with all that it forked.
 *
 * <p>No line passes the cancellation on. The outer scope interrupts the branch, which waits in {@code join}. The
 * exception leaves the inner block, and the end of that block interrupts the two inner subtasks and waits for them. So
 * cancelling a scope reaches the scopes inside it, and a scope never ends before them.
 *
 * <p>Uses {@code Joiner.allUntil}, which cancels the outer scope when a first subtask has ended, and
 * {@code StructuredTaskScope.open()} as they are since Java 25 (JEP 505, preview; 525 in 26, 533 in 27).
 *
 * <pre>
 * Sleeping 1 second(s)...
 * Sleeping 5 second(s)...
 * Sleeping 5 second(s)...
 * Done Sleeping...
 * Interrupted...
 * Interrupted...
 * Finished in 1.02 second(s)
 * </pre>
 */
public class Structured25NestedScopes {

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();

        try (var scope = StructuredTaskScope.open(Joiner.allUntil(subtask -> true))) {
            scope.fork(() -> branchOut());
            scope.fork(() -> doSomething(1));
            scope.join();
        }

        printFinished(start);
    }

    static Void branchOut() throws InterruptedException, ExecutionException {
        try (var scope = StructuredTaskScope.open()) {
            scope.fork(() -> doSomething(5));
            scope.fork(() -> doSomething(5));
            scope.join();
            return null;
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
