package loomshowcase.lessons.deadline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.StructuredTaskScope.TimeoutException;

/**
 * Two subtasks of one scope have two seconds. One is late, so the scope is cancelled, and its owner gets an exception.
 *
 * <p>The deadline belongs to the whole scope, not to one subtask. So the result that was in time is not printed either.
 * The late subtask is interrupted, and the {@code catch} runs when it has ended. Since Java 25 the time-out is given to
 * {@code open}, as a duration that begins there. In 25 and 26 {@code join} throws the unchecked
 * {@code StructuredTaskScope.TimeoutException}, not the one in {@code java.util.concurrent}.
 *
 * <p>Uses {@code Configuration.withTimeout} as it is in Java 25 and 26 (JEP 505 and 525, preview).
 *
 * <pre>
 * Sleeping 3 second(s)...
 * Sleeping 1 second(s)...
 * Interrupted...3
 * Too late: java.util.concurrent.StructuredTaskScope$TimeoutException
 * Finished in 2.03 second(s)
 * </pre>
 */
public class Structured25Deadline {

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();

        try (var scope = StructuredTaskScope.open(
                Joiner.awaitAllSuccessfulOrThrow(), config -> config.withTimeout(Duration.ofSeconds(2)))) {
            List<Subtask<String>> results = new ArrayList<>();
            for (int sec : List.of(3, 1)) {
                results.add(scope.fork(() -> doSomething(sec)));
            }

            scope.join();
            for (Subtask<String> result : results) {
                System.out.println(result.get());
            }
        } catch (TimeoutException e) {
            System.out.println("Too late: " + e);
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
        return "Done Sleeping..." + seconds;
    }

    static void printFinished(long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "Finished in %.2f second(s)%n", seconds);
    }
}
