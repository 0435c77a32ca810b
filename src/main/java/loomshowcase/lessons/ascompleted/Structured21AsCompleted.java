package loomshowcase.lessons.ascompleted;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.StructuredTaskScope;

/**
 * Five subtasks sleep at the same time in one scope, and each puts its result into a queue when it is done. A sixth
 * subtask prints the results from the queue.
 *
 * <p>The loop over the results is a subtask too. The owner may not ask a subtask for its result before {@code join}. If
 * the owner itself read from the queue, a single failed sleep would make it wait for ever. As a subtask, the loop is
 * interrupted when another subtask fails, and {@code throwIfFailed} reports the failure to the owner.
 *
 * <p>Uses {@code StructuredTaskScope.ShutdownOnFailure} as it is in Java 21 (JEP 453, preview) and
 * {@link BlockingQueue}.
 *
 * <pre>
 * Sleeping 4 second(s)...
 * Sleeping 5 second(s)...
 * Sleeping 3 second(s)...
 * Sleeping 2 second(s)...
 * Sleeping 1 second(s)...
 * Done Sleeping...1
 * Done Sleeping...2
 * Done Sleeping...3
 * Done Sleeping...4
 * Done Sleeping...5
 * Finished in 5.01 second(s)
 * </pre>
 */
public class Structured21AsCompleted {

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();

        List<Integer> secs = List.of(5, 4, 3, 2, 1);
        try (var scope = new StructuredTaskScope.ShutdownOnFailure()) {
            BlockingQueue<String> completed = new LinkedBlockingQueue<>();
            for (int sec : secs) {
                scope.fork(() -> completed.add(doSomething(sec)));
            }

            scope.fork(() -> {
                for (int i = 0; i < secs.size(); i++) {
                    System.out.println(completed.take());
                }
                return null;
            });
            scope.join().throwIfFailed();
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
