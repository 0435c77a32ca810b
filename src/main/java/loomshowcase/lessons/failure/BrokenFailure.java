package loomshowcase.lessons.failure;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Broken: three tasks are submitted, one fails, and nobody asks for the results. The failure is lost.
 *
 * <p>There is no message, no stack trace, and the exit code is 0. {@code submit} keeps the outcome of the task in a
 * future, and this program drops the future. {@code execute} returns no future; it would have passed the exception to
 * the thread's handler, which prints it. Virtual threads behave in the same way.
 *
 * <p>Uses {@link ExecutorService#submit(java.util.concurrent.Callable)}.
 *
 * <pre>
 * Sleeping 3 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 2 second(s)...
 * Finished in 3.01 second(s)
 * </pre>
 */
public class BrokenFailure {

    public static void main(String[] args) {
        long start = System.nanoTime();

        try (ExecutorService executor = Executors.newFixedThreadPool(3)) {
            for (int sec : List.of(3, 2, 1)) {
                executor.submit(() -> doSomething(sec));
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
