package loomshowcase.lessons.cancellation;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;

/**
 * A scope with two sleeping subtasks is cancelled when a third subtask has ended after one second, and both are
 * interrupted.
 *
 * <p>No code names the subtasks that are to stop, and the owner stops none. Since 25 a scope has no {@code shutdown}:
 * its joiner cancels it. This joiner does so when any subtask has ended. {@code join} then returns at once. The end of
 * the block waits until both threads have ended, so "Finished" is never too early. A subtask that was stopped is
 * UNAVAILABLE: it has neither a result nor an exception, whatever its thread still does.
 *
 * <p>Uses {@code StructuredTaskScope.Joiner.allUntil} as it is since Java 25 (JEP 505, preview; 525 in 26, 533 in 27).
 *
 * <pre>
 * Sleeping 5 second(s)...
 * Sleeping 5 second(s)...
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Interrupted...
 * Interrupted...
 * The subtasks are UNAVAILABLE and UNAVAILABLE
 * Finished in 1.02 second(s)
 * </pre>
 */
public class Structured25Cancellation {

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();

        try (var scope = StructuredTaskScope.open(Joiner.allUntil(subtask -> true))) {
            Subtask<?> t1 = scope.fork(() -> doSomething(5));
            Subtask<?> t2 = scope.fork(() -> doSomething(5));
            scope.fork(() -> doSomething(1));

            scope.join();
            System.out.println("The subtasks are " + t1.state() + " and " + t2.state());
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
