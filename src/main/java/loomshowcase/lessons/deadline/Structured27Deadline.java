package loomshowcase.lessons.deadline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.CancelledByTimeoutException;
import java.util.concurrent.StructuredTaskScope.Subtask;

/**
 * Two subtasks of one scope have two seconds. One is late, so the scope is cancelled, and its owner gets an exception.
 *
 * <p>The deadline belongs to the whole scope, not to one subtask. So the result that was in time is not printed either.
 * The late subtask is interrupted, and the {@code catch} runs when it has ended. Since Java 27 {@code join} throws the
 * checked {@code ExecutionException} both for a time-out and for a failure. Its cause tells which it was.
 *
 * <p>Uses {@code Configuration.withTimeout} as it is since Java 27 (JEP 533, preview).
 *
 * <pre>
 * Sleeping 3 second(s)...
 * Sleeping 1 second(s)...
 * Interrupted...3
 * Too late: java.util.concurrent.StructuredTaskScope$CancelledByTimeoutException
 * Finished in 2.15 second(s)
 * </pre>
 */
public class Structured27Deadline {

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();

        try (var scope = StructuredTaskScope.open(config -> config.withTimeout(Duration.ofSeconds(2)))) {
            List<Subtask<String>> results = new ArrayList<>();
            for (int sec : List.of(3, 1)) {
                results.add(scope.fork(() -> doSomething(sec)));
            }

            scope.join();
            for (Subtask<String> result : results) {
                System.out.println(result.get());
            }
        } catch (ExecutionException e) {
            String what = e.getCause() instanceof CancelledByTimeoutException ? "Too late: " : "Failed: ";
            System.out.println(what + e.getCause());
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
