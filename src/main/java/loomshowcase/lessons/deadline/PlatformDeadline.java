package loomshowcase.lessons.deadline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Two sleeps in a pool of platform threads have two seconds: what is late is cancelled, what was in time is kept.
 *
 * <p>Notice that the late task is interrupted when the time is over, and that every future is done by then: cancelled
 * or not, none has to be waited for. {@code Future.get} with a time-out is another thing: it gives up waiting, and the
 * task runs on. Whether "Interrupted" or "Too late" is printed first is luck: {@code invokeAll} does not wait for what
 * it cancelled.
 *
 * <p>Uses {@link ExecutorService#invokeAll(java.util.Collection, long, TimeUnit)}.
 *
 * <pre>
 * Sleeping 1 second(s)...
 * Sleeping 3 second(s)...
 * Interrupted...3
 * Too late...
 * Done Sleeping...1
 * Finished in 2.00 second(s)
 * </pre>
 */
public class PlatformDeadline {

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();

        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            List<Callable<String>> tasks = new ArrayList<>();
            for (int sec : List.of(3, 1)) {
                tasks.add(() -> doSomething(sec));
            }

            for (Future<String> result : executor.invokeAll(tasks, 2, TimeUnit.SECONDS)) {
                System.out.println(result.isCancelled() ? "Too late..." : result.get());
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
        return "Done Sleeping..." + seconds;
    }

    static void printFinished(long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "Finished in %.2f second(s)%n", seconds);
    }
}
