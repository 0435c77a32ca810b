package loomshowcase.lessons.inorder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Five tasks sleep at the same time in a pool of five platform threads. The results are printed in the order in which
 * the tasks were given.
 *
 * <p>The first result is the one that took longest, and all five appear at the same moment. {@code invokeAll} returns
 * when every task has ended, and its futures are in the order of the tasks. Python's {@code map} hands over each result
 * when its turn has come. A list of futures, as in {@code submit}, does that in Java.
 *
 * <p>Uses {@link ExecutorService#invokeAll(java.util.Collection)}.
 *
 * <pre>
 * Sleeping 5 second(s)...
 * Sleeping 3 second(s)...
 * Sleeping 2 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 4 second(s)...
 * Done Sleeping...5
 * Done Sleeping...4
 * Done Sleeping...3
 * Done Sleeping...2
 * Done Sleeping...1
 * Finished in 5.01 second(s)
 * </pre>
 */
public class PlatformInOrder {

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();

        List<Integer> secs = List.of(5, 4, 3, 2, 1);
        try (ExecutorService executor = Executors.newFixedThreadPool(secs.size())) {
            List<Callable<String>> tasks = new ArrayList<>();
            for (int sec : secs) {
                tasks.add(() -> doSomething(sec));
            }

            for (Future<String> result : executor.invokeAll(tasks)) {
                System.out.println(result.get());
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
