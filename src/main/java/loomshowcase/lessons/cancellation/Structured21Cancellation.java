package loomshowcase.lessons.cancellation;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;

/**
 * A scope with two sleeping subtasks is shut down after one second, and both subtasks are interrupted.
 *
 * <p>No code names the subtasks that are to stop. {@code shutdown} interrupts the subtasks that have not ended, and a
 * subtask that is forked later does not start. {@code join} then returns at once. The end of the block waits until both
 * threads have ended, so "Finished" is never too early. A subtask that was stopped is UNAVAILABLE: it has neither a
 * result nor an exception, whatever its thread still does.
 *
 * <p>Uses {@code StructuredTaskScope.shutdown()} as it is in Java 21 (JEP 453, preview). Java 25 removed it.
 *
 * <pre>
 * Sleeping 1 second(s)...
 * Sleeping 5 second(s)...
 * Sleeping 5 second(s)...
 * Done Sleeping...
 * Interrupted...
 * Interrupted...
 * The subtasks are UNAVAILABLE and UNAVAILABLE
 * Finished in 1.03 second(s)
 * </pre>
 */
public class Structured21Cancellation {

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();

        try (var scope = new StructuredTaskScope<Object>()) {
            Subtask<Object> t1 = scope.fork(Executors.callable(() -> doSomething(5)));
            Subtask<Object> t2 = scope.fork(Executors.callable(() -> doSomething(5)));
            doSomething(1);

            scope.shutdown();
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
