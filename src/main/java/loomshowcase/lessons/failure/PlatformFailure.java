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
 * Three tasks sleep at the same time in a pool of platform threads. One fails after a second. The failure appears when
 * its result is asked for.
 *
 * <p>Nothing is seen of the failure for three seconds. The exception stays in the future while the main thread waits
 * for the first result. The other two tasks do not know of it and sleep to the end, even if their results are no longer
 * of use. You must ask each future, and each {@code get} can fail.
 *
 * <p>Uses {@link Future#get()}, which throws an {@link ExecutionException} whose cause is the task's own exception.
 *
 * <pre>
 * Sleeping 2 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 3 second(s)...
 * Done Sleeping...3
 * Done Sleeping...2
 * Failed: java.lang.IllegalStateException: Slept badly...1
 * Finished in 3.01 second(s)
 * </pre>
 */
public class PlatformFailure {

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();

        try (ExecutorService executor = Executors.newFixedThreadPool(3)) {
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
