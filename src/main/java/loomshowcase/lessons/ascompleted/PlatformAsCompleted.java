package loomshowcase.lessons.ascompleted;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Five tasks sleep at the same time in a pool of five platform threads. The main thread takes each result when it is
 * ready. The shortest sleep comes first, although it was submitted last.
 *
 * <p>The "Done" lines come in the order in which the tasks end, not in the order in which they were submitted.
 * {@code take} waits for the next future that is done, so the {@code get} after it never waits. You have to say how
 * many threads the pool has: with four, the sleep of one second would start only when another one has ended.
 *
 * <p>Uses {@link ExecutorCompletionService}, which has a queue of completed futures, and
 * {@link ExecutorService#close()} (since Java 19), which waits for the submitted tasks.
 *
 * <pre>
 * Sleeping 5 second(s)...
 * Sleeping 4 second(s)...
 * Sleeping 2 second(s)...
 * Sleeping 3 second(s)...
 * Sleeping 1 second(s)...
 * Done Sleeping...1
 * Done Sleeping...2
 * Done Sleeping...3
 * Done Sleeping...4
 * Done Sleeping...5
 * Finished in 5.01 second(s)
 * </pre>
 */
public class PlatformAsCompleted {

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();

        List<Integer> secs = List.of(5, 4, 3, 2, 1);
        try (ExecutorService executor = Executors.newFixedThreadPool(secs.size())) {
            var completed = new ExecutorCompletionService<String>(executor);
            for (int sec : secs) {
                completed.submit(() -> doSomething(sec));
            }

            for (int i = 0; i < secs.size(); i++) {
                System.out.println(completed.take().get());
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
