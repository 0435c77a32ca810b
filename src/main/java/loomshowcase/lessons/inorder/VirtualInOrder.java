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
 * Five sleeps run at once in five virtual threads, and the results are printed in the order in which the tasks were
 * given: the same program with another executor.
 *
 * <p>Notice that the order is a matter of asking, not of threads: which kind of thread slept makes no difference, and
 * there is no size to choose. {@code invokeAll} does not give up at a failure: it waits for all, and the future of the
 * failed task throws when it is asked.
 *
 * <p>Uses {@link ExecutorService#invokeAll(java.util.Collection)} and
 * {@link Executors#newVirtualThreadPerTaskExecutor()} (JEP 444).
 *
 * <pre>
 * Sleeping 5 second(s)...
 * Sleeping 4 second(s)...
 * Sleeping 3 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 2 second(s)...
 * Done Sleeping...5
 * Done Sleeping...4
 * Done Sleeping...3
 * Done Sleeping...2
 * Done Sleeping...1
 * Finished in 5.01 second(s)
 * </pre>
 */
public class VirtualInOrder {

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();

        List<Integer> secs = List.of(5, 4, 3, 2, 1);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
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
