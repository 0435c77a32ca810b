package loomshowcase.lessons.inorder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;

/**
 * Five subtasks sleep at the same time in one scope. The results are printed in the order in which they were forked.
 *
 * <p>Java 21 has no policy that collects results. The owner keeps the subtasks in a list and asks each one after
 * {@code join}. {@code throwIfFailed} comes first, so that each subtask has a value by then.
 *
 * <p>Uses {@code StructuredTaskScope.ShutdownOnFailure} and {@code Subtask} as they are in Java 21 (JEP 453, preview).
 *
 * <pre>
 * Sleeping 5 second(s)...
 * Sleeping 4 second(s)...
 * Sleeping 3 second(s)...
 * Sleeping 2 second(s)...
 * Sleeping 1 second(s)...
 * Done Sleeping...5
 * Done Sleeping...4
 * Done Sleeping...3
 * Done Sleeping...2
 * Done Sleeping...1
 * Finished in 5.02 second(s)
 * </pre>
 */
public class Structured21InOrder {

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();

        List<Integer> secs = List.of(5, 4, 3, 2, 1);
        try (var scope = new StructuredTaskScope.ShutdownOnFailure()) {
            List<Subtask<String>> results = new ArrayList<>();
            for (int sec : secs) {
                results.add(scope.fork(() -> doSomething(sec)));
            }

            scope.join().throwIfFailed();
            for (Subtask<String> result : results) {
                System.out.println(result.get());
            }
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
