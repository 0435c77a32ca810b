package loomshowcase.lessons.inorder;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;

/**
 * Five subtasks sleep at the same time in one scope. {@code join} returns the results in the order in which they were
 * forked.
 *
 * <p>The owner keeps no list: the {@code Joiner} does. Since Java 26 {@code join} returns the values themselves, as
 * Python's {@code map} does. If one sleep failed, the others would be interrupted, and {@code join} would throw: an
 * unchecked {@code FailedException} in 26, and in 27 the checked {@code ExecutionException} that {@code main} declares.
 *
 * <p>Uses {@code Joiner.allSuccessfulOrThrow()} as it is since Java 26 (JEP 525, preview; 533 in 27).
 *
 * <pre>
 * Sleeping 4 second(s)...
 * Sleeping 5 second(s)...
 * Sleeping 3 second(s)...
 * Sleeping 2 second(s)...
 * Sleeping 1 second(s)...
 * Done Sleeping...5
 * Done Sleeping...4
 * Done Sleeping...3
 * Done Sleeping...2
 * Done Sleeping...1
 * Finished in 5.01 second(s)
 * </pre>
 */
public class Structured26InOrder {

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();

        List<Integer> secs = List.of(5, 4, 3, 2, 1);
        try (var scope = StructuredTaskScope.open(Joiner.<String>allSuccessfulOrThrow())) {
            for (int sec : secs) {
                scope.fork(() -> doSomething(sec));
            }

            List<String> results = scope.join();
            results.forEach(System.out::println);
        }

        printFinished(start);
    }

    static String doSomething(int seconds) throws InterruptedException {
        System.out.println("Sleeping " + seconds + " second(s)...");
        Thread.sleep(Duration.ofSeconds(seconds));
        return "Done Sleeping..." + seconds;
    }

    static void printFinished(long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "Finished in %.2f second(s)%n", seconds);
    }
}
