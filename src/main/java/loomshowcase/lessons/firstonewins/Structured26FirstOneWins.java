package loomshowcase.lessons.firstonewins;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;

/**
 * Three subtasks sleep at the same time in one scope. The first value is returned when the other two subtasks have
 * ended.
 *
 * <p>The messages of the interrupted subtasks come first. Each one needs half a second to clean up, and the scope waits
 * for it. So {@code firstOf} takes half a second longer than {@code invokeAny}, and none of its threads is alive when
 * it returns. If all three had failed, {@code join} would throw: an unchecked {@code FailedException} in 26, and in 27
 * the checked {@code ExecutionException} that {@code main} declares.
 *
 * <p>Uses {@code Joiner.anySuccessfulOrThrow()}, the name since Java 26 (JEP 525, preview; 533 in 27).
 *
 * <pre>
 * Sleeping 3 second(s)...
 * Sleeping 2 second(s)...
 * Sleeping 1 second(s)...
 * Interrupted...3
 * Interrupted...2
 * Done Sleeping...1
 * Finished in 1.55 second(s)
 * </pre>
 */
public class Structured26FirstOneWins {

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();

        System.out.println(firstOf());

        printFinished(start);
    }

    static String firstOf() throws InterruptedException, ExecutionException {
        try (var scope = StructuredTaskScope.open(Joiner.<String>anySuccessfulOrThrow())) {
            scope.fork(() -> doSomething(3));
            scope.fork(() -> doSomething(2));
            scope.fork(() -> doSomething(1));

            return scope.join();
        }
    }

    static String doSomething(int seconds) throws InterruptedException {
        System.out.println("Sleeping " + seconds + " second(s)...");
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
        } catch (InterruptedException e) {
            Thread.sleep(Duration.ofMillis(500));
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
