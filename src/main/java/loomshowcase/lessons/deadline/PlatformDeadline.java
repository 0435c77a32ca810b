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
 * Two tasks in a pool of platform threads have two seconds. The late one is cancelled, and the result of the other is
 * kept.
 *
 * <p>The late task is interrupted when the time is over. Every future is done by then, so no {@code get} waits.
 * {@code Future.get} with a time-out is different: it stops waiting, and the task runs on. Either "Interrupted" or "Too
 * late" may come first, because {@code invokeAll} does not wait for the tasks that it cancelled.
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
