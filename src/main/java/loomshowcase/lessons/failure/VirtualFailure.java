package loomshowcase.lessons.failure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Three tasks sleep at the same time in virtual threads. One fails after a second. The failure appears when its result
 * is asked for. Only the executor differs.
 *
 * <p>Virtual threads alone change nothing here. The future keeps the exception until you ask for the result, and the
 * other two tasks sleep on. {@code submit} does not say which tasks belong together; a scope does.
 *
 * <p>Uses {@link Future#get()} and {@link Executors#newVirtualThreadPerTaskExecutor()} (JEP 444).
 *
 * <pre>
 * Sleeping 3 second(s)...
 * Sleeping 2 second(s)...
 * Sleeping 1 second(s)...
 * Done Sleeping...3
 * Done Sleeping...2
 * Failed: java.lang.IllegalStateException: Slept badly...1
 * Finished in 3.02 second(s)
 * </pre>
 */
public class VirtualFailure {

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();

        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> results = new ArrayList<>();
            for (int sec : List.of(3, 2, 1)) {
                results.add(executor.submit(() -> doSomething(sec)));
            }

            for (Future<String> result : results) {
                try {
                    System.out.println(result.get());
                } catch (ExecutionException e) {
                    System.out.println("Failed: " + e.getCause());
                }
            }
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
