package loomshowcase.lessons.submit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;

/**
 * One scope forks one task, a second scope forks two, a third forks ten. The owner, which is the thread that opened the
 * scope, gets each value from a subtask.
 *
 * <p>A scope belongs to one piece of work, while an executor serves many, so each step opens and closes its own scope.
 * {@code Subtask.get} never waits: {@code join} has already done so. If the owner calls {@code get} before {@code
 * join}, it throws an {@code IllegalStateException}, so the owner cannot ask too early.
 *
 * <p>Uses {@code StructuredTaskScope.Subtask} as it is since Java 25 (JEP 505, preview; 525 in 26, 533 in 27).
 *
 * <pre>
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Finished in 1.01 second(s)
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Done Sleeping...
 * Finished in 1.00 second(s)
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Finished in 1.00 second(s)
 * </pre>
 */
public class Structured25Submit {

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        try (var scope = StructuredTaskScope.open()) {
            Subtask<String> f1 = scope.fork(() -> doSomething(1));
            scope.join();
            System.out.println(f1.get());
        }
        printFinished(start);

        start = System.nanoTime();
        try (var scope = StructuredTaskScope.open()) {
            Subtask<String> f2 = scope.fork(() -> doSomething(1));
            Subtask<String> f3 = scope.fork(() -> doSomething(1));
            scope.join();
            System.out.println(f2.get());
            System.out.println(f3.get());
        }
        printFinished(start);

        start = System.nanoTime();
        try (var scope = StructuredTaskScope.open()) {
            List<Subtask<String>> results = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                results.add(scope.fork(() -> doSomething(1)));
            }
            scope.join();
            for (Subtask<String> f : results) {
                System.out.println(f.get());
            }
        }
        printFinished(start);
    }

    static void printFinished(long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "Finished in %.2f second(s)%n", seconds);
    }

    static String doSomething(int seconds) throws InterruptedException {
        System.out.println("Sleeping " + seconds + " second(s)...");
        Thread.sleep(Duration.ofSeconds(seconds));
        return "Done Sleeping...";
    }
}
