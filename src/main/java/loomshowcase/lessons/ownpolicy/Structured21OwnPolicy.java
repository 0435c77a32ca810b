package loomshowcase.lessons.ownpolicy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.StructuredTaskScope;

/**
 * Six subtasks run in a scope that has the policy: the first two successes win, and the other subtasks are cancelled.
 *
 * <p>The policy has a name and is separate from the work. In 21 it is a subclass. Until the scope is cancelled, the
 * thread of each subtask that ends calls {@code handleComplete}, so several threads may call it at the same time, and
 * the queue may even get a third winner. {@code shutdown} cancels the rest. The class has a method of its own for the
 * result, which checks that the owner calls it, and after {@code join}.
 *
 * <p>Uses {@code StructuredTaskScope.handleComplete} and {@code ensureOwnerAndJoined} as they are in Java 21 (JEP 453,
 * preview). Java 25 removed them.
 *
 * <pre>
 * Failing...
 * Sleeping 5 second(s)...
 * Sleeping 4 second(s)...
 * Sleeping 3 second(s)...
 * Sleeping 2 second(s)...
 * Sleeping 1 second(s)...
 * Interrupted...5
 * [Done Sleeping...1, Done Sleeping...2]
 * Interrupted...4
 * Interrupted...3
 * Finished in 2.03 second(s)
 * </pre>
 */
public class Structured21OwnPolicy {

    static class FirstTwo<T> extends StructuredTaskScope<T> {

        private final Queue<T> winners = new ConcurrentLinkedQueue<>();

        @Override
        protected void handleComplete(Subtask<? extends T> subtask) {
            if (subtask.state() == Subtask.State.SUCCESS) {
                winners.add(subtask.get());
            }
            if (winners.size() >= 2) {
                shutdown();
            }
        }

        List<T> result() {
            ensureOwnerAndJoined();
            if (winners.size() < 2) {
                throw new IllegalStateException("fewer than two succeeded");
            }
            return winners.stream().limit(2).toList();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();

        try (var scope = new FirstTwo<String>()) {
            scope.fork(() -> fail());
            for (int sec : List.of(5, 4, 3, 2, 1)) {
                scope.fork(() -> doSomething(sec));
            }

            scope.join();
            System.out.println(scope.result());
        }

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
