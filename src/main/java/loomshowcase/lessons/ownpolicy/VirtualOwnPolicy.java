package loomshowcase.lessons.ownpolicy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Six tasks run in a virtual thread each. The main thread takes each one when it ends, until two have succeeded.
 *
 * <p>Only the line with the executor differs from the platform form. Cheaper threads do not make the policy simpler. If
 * the main thread is interrupted in {@code take}, the exception skips {@code shutdownNow}, and {@code close} waits
 * until all tasks have slept to the end. A scope would interrupt them.
 *
 * <p>Uses {@link ExecutorCompletionService}, {@link Future#state()} and virtual threads (JEP 444).
 *
 * <pre>
 * Failing...
 * Sleeping 5 second(s)...
 * Sleeping 4 second(s)...
 * Sleeping 3 second(s)...
 * Sleeping 2 second(s)...
 * Sleeping 1 second(s)...
 * Interrupted...5
 * Interrupted...4
 * Interrupted...3
 * [Done Sleeping...1, Done Sleeping...2]
 * Finished in 2.03 second(s)
 * </pre>
 */
public class VirtualOwnPolicy {

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();

        List<String> winners = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var completed = new ExecutorCompletionService<String>(executor);
            completed.submit(() -> fail());
            for (int sec : List.of(5, 4, 3, 2, 1)) {
                completed.submit(() -> doSomething(sec));
            }

            for (int left = 6; left > 0 && winners.size() < 2; left--) {
                Future<String> next = completed.take();
                if (next.state() == Future.State.SUCCESS) {
                    winners.add(next.resultNow());
                }
            }
            executor.shutdownNow();
        }
        System.out.println(winners);

        printFinished(start);
    }

    static String doSomething(int seconds) throws InterruptedException {
        System.out.println("Sleeping " + seconds + " second(s)...");
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
            return "Done Sleeping..." + seconds;
        } catch (InterruptedException e) {
            System.out.println("Interrupted..." + seconds);
            throw e;
        }
    }

    static String fail() {
        System.out.println("Failing...");
        throw new IllegalStateException("no answer");
    }

    static void printFinished(long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "Finished in %.2f second(s)%n", seconds);
    }
}
