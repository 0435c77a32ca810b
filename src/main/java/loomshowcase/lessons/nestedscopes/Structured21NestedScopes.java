package loomshowcase.lessons.nestedscopes;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;

/**
 * A subtask, the branch, opens a scope of its own with two subtasks. When its sibling is done, the branch is cancelled
 * with all that it forked.
 *
 * <p>No line passes the cancellation on. The outer scope interrupts the branch, which waits in {@code join}. The
 * exception leaves the inner block, and the end of that block interrupts the two inner subtasks and waits for them. So
 * cancelling a scope reaches the scopes inside it, and a scope never ends before them.
 *
 * <p>Uses {@code ShutdownOnSuccess}, which shuts the outer scope down at the first result, and
 * {@code ShutdownOnFailure} as they are in Java 21 (JEP 453, preview).
 *
 * <pre>
 * Sleeping 5 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 5 second(s)...
 * Done Sleeping...
 * Interrupted...
 * Interrupted...
 * Finished in 1.02 second(s)
 * </pre>
 */
public class Structured21NestedScopes {

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();

        try (var scope = new StructuredTaskScope.ShutdownOnSuccess<Object>()) {
            scope.fork(() -> branchOut());
            scope.fork(Executors.callable(() -> doSomething(1)));
            scope.join();
        }

        printFinished(start);
    }

    static Void branchOut() throws InterruptedException, ExecutionException {
        try (var scope = new StructuredTaskScope.ShutdownOnFailure()) {
            scope.fork(Executors.callable(() -> doSomething(5)));
            scope.fork(Executors.callable(() -> doSomething(5)));
            scope.join().throwIfFailed();
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
