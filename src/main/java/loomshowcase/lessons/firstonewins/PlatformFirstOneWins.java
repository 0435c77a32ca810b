package loomshowcase.lessons.firstonewins;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Three tasks sleep at the same time in a pool of platform threads. The first value is returned, and the other two
 * tasks are interrupted.
 *
 * <p>The messages of the interrupted tasks come last. Each task needs half a second to clean up, and {@code invokeAny}
 * has returned by then: it interrupts the tasks and does not wait for them. The caller of {@code firstOf} continues
 * while these threads still run. Only the end of the {@code try} block, which closes the executor, waits for them.
 *
 * <p>Uses {@link ExecutorService#invokeAny(java.util.Collection)}.
 *
 * <pre>
 * Sleeping 3 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 2 second(s)...
 * Done Sleeping...1
 * Finished in 1.00 second(s)
 * Interrupted...2
 * Interrupted...3
 * </pre>
 */
public class PlatformFirstOneWins {

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        try (ExecutorService executor = Executors.newFixedThreadPool(3)) {
            long start = System.nanoTime();

            System.out.println(firstOf(executor));

            printFinished(start);
        }
    }

    static String firstOf(ExecutorService executor) throws InterruptedException, ExecutionException {
        return executor.invokeAny(List.of(
                () -> doSomething(3),
                () -> doSomething(2),
                () -> doSomething(1)));
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
