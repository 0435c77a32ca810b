package loomshowcase.lessons.ascompleted;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Five tasks sleep at the same time in five virtual threads, and the main thread takes each result when it is ready.
 * Only the executor differs.
 *
 * <p>This executor has no size. It starts a new virtual thread for each task and reuses none, because virtual threads
 * are cheap. The results still come in the order in which the tasks end, and the program still takes as long as the
 * longest sleep.
 *
 * <p>Uses {@link Executors#newVirtualThreadPerTaskExecutor()} (JEP 444) and {@link ExecutorCompletionService}.
 *
 * <pre>
 * Sleeping 5 second(s)...
 * Sleeping 4 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 3 second(s)...
 * Sleeping 2 second(s)...
 * Done Sleeping...1
 * Done Sleeping...2
 * Done Sleeping...3
 * Done Sleeping...4
 * Done Sleeping...5
 * Finished in 5.01 second(s)
 * </pre>
 */
public class VirtualAsCompleted {

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();

        List<Integer> secs = List.of(5, 4, 3, 2, 1);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
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
