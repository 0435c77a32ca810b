package loomshowcase.lessons.inorder;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.stream.Stream;

/**
 * Five subtasks sleep at the same time in one scope. {@code join} returns the results in the order in which they were
 * forked.
 *
 * <p>The owner keeps no list. The {@code Joiner} does, and {@code join} returns it: in Java 25 as a stream of subtasks,
 * since 26 as a list of values. If one sleep failed, the others would be interrupted, and {@code join} would throw.
 *
 * <p>Uses {@code Joiner.allSuccessfulOrThrow()} as it is in Java 25 (JEP 505, preview).
 *
 * <pre>
 * Sleeping 5 second(s)...
 * Sleeping 4 second(s)...
 * Sleeping 3 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 2 second(s)...
 * Done Sleeping...5
 * Done Sleeping...4
 * Done Sleeping...3
 * Done Sleeping...2
 * Done Sleeping...1
 * Finished in 5.01 second(s)
 * </pre>
 */
public class Structured25InOrder {

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();

        List<Integer> secs = List.of(5, 4, 3, 2, 1);
        try (var scope = StructuredTaskScope.open(Joiner.<String>allSuccessfulOrThrow())) {
            for (int sec : secs) {
                scope.fork(() -> doSomething(sec));
            }

            Stream<Subtask<String>> results = scope.join();
            results.map(Subtask::get).forEach(System.out::println);
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
