package loomshowcase.lessons.failure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;

/**
 * Three subtasks sleep at the same time in one scope. One fails after a second, and the others are interrupted. The
 * owner gets the failure once.
 *
 * <p>The program takes one second, not three. The first failure shuts the scope down, and that interrupts the other
 * subtasks. The {@code catch} runs when they have ended, and there is one place to handle the failure, not one for each
 * result. In Java 21 {@code join} alone reports no failure. Without {@code throwIfFailed} you learn of it only if you
 * ask the scope, or a subtask.
 *
 * <p>Uses {@code StructuredTaskScope.ShutdownOnFailure} as it is in Java 21 (JEP 453, preview).
 *
 * <pre>
 * Sleeping 3 second(s)...
 * Sleeping 2 second(s)...
 * Sleeping 1 second(s)...
 * Interrupted...3
 * Interrupted...2
 * Failed: java.lang.IllegalStateException: Slept badly...1
 * Finished in 1.01 second(s)
 * </pre>
 */
public class Structured21Failure {

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();

        try (var scope = new StructuredTaskScope.ShutdownOnFailure()) {
            List<Subtask<String>> results = new ArrayList<>();
            for (int sec : List.of(3, 2, 1)) {
                results.add(scope.fork(() -> doSomething(sec)));
            }

            scope.join().throwIfFailed();
            for (Subtask<String> result : results) {
                System.out.println(result.get());
            }
        } catch (ExecutionException e) {
            System.out.println("Failed: " + e.getCause());
        }

        printFinished(start);
    }

    static String doSomething(int seconds) throws InterruptedException {
        System.out.println("Sleeping " + seconds + " second(s)...");
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
        } catch (InterruptedException e) {
            System.out.println("Interrupted..." + seconds);
            throw e;
        }
        if (seconds == 1) {
            throw new IllegalStateException("Slept badly..." + seconds);
        }
        return "Done Sleeping..." + seconds;
    }

    static void printFinished(long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "Finished in %.2f second(s)%n", seconds);
    }
}
