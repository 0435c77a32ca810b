package loomshowcase.lessons.failure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
import java.util.concurrent.StructuredTaskScope.Subtask;

/**
 * Three subtasks sleep at the same time in one scope. One fails after a second, and the others are interrupted. The
 * owner gets the failure once.
 *
 * <p>The program takes one second, not three. The first failure cancels the scope, and that interrupts the other
 * subtasks. The {@code catch} runs when they have ended, and there is one place to handle the failure, not one for each
 * result. Since Java 25 {@code join} throws. Its {@code FailedException} is unchecked in 25 and 26, so the
 * compiler does not remind you to catch it.
 *
 * <p>Uses {@code StructuredTaskScope.open()} and {@code FailedException} as they are in Java 25 and 26 (JEP 505 and
 * 525, preview).
 *
 * <pre>
 * Sleeping 3 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 2 second(s)...
 * Interrupted...3
 * Interrupted...2
 * Failed: java.lang.IllegalStateException: Slept badly...1
 * Finished in 1.01 second(s)
 * </pre>
 */
public class Structured25Failure {

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();

        try (var scope = StructuredTaskScope.open()) {
            List<Subtask<String>> results = new ArrayList<>();
            for (int sec : List.of(3, 2, 1)) {
                results.add(scope.fork(() -> doSomething(sec)));
            }

            scope.join();
            for (Subtask<String> result : results) {
                System.out.println(result.get());
            }
        } catch (FailedException e) {
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
