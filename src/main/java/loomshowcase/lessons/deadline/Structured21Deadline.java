package loomshowcase.lessons.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.TimeoutException;

/**
 * Two subtasks of one scope have two seconds. One is late, so the scope is shut down, and its owner gets an exception.
 *
 * <p>The deadline belongs to the whole scope, not to one subtask. So the result that was in time is not printed either.
 * The late subtask is interrupted, and the {@code catch} runs when it has ended. In Java 21 {@code joinUntil} takes the
 * deadline as a point in time, and throws the checked {@code java.util.concurrent.TimeoutException}.
 *
 * <p>Uses {@code StructuredTaskScope.joinUntil} as it is in Java 21 (JEP 453, preview).
 *
 * <pre>
 * Sleeping 3 second(s)...
 * Sleeping 1 second(s)...
 * Interrupted...3
 * Too late: java.util.concurrent.TimeoutException
 * Finished in 2.01 second(s)
 * </pre>
 */
public class Structured21Deadline {

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();

        try (var scope = new StructuredTaskScope.ShutdownOnFailure()) {
            List<Subtask<String>> results = new ArrayList<>();
            for (int sec : List.of(3, 1)) {
                results.add(scope.fork(() -> doSomething(sec)));
            }

            scope.joinUntil(Instant.now().plusSeconds(2)).throwIfFailed();
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
