package loomshowcase.lessons.ownpolicy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;

/**
 * Six subtasks run in a scope that has the policy: the first two successes win, and the other subtasks are cancelled.
 *
 * <p>The policy has a name and is separate from the work. Since 25 it is a {@code Joiner}. Until the scope is
 * cancelled, the thread of each subtask that ends calls {@code onComplete}, so several threads may call it at the same
 * time, and the queue may even get a third winner. If it returns {@code true}, the scope is cancelled. {@code join}
 * calls {@code result} once and returns its value. If {@code result} throws an exception, {@code join} throws a {@code
 * FailedException} with it as the cause. Use a joiner for one scope only.
 *
 * <p>Uses {@code StructuredTaskScope.Joiner} as it is in Java 25 (JEP 505, preview), where {@code onComplete} takes a
 * {@code Subtask<? extends T>}.
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
 * Finished in 2.02 second(s)
 * </pre>
 */
public class Structured25OwnPolicy {

    static class FirstTwo<T> implements Joiner<T, List<T>> {

        private final Queue<T> winners = new ConcurrentLinkedQueue<>();

        @Override
        public boolean onComplete(Subtask<? extends T> subtask) {
            if (subtask.state() == Subtask.State.SUCCESS) {
                winners.add(subtask.get());
            }
            return winners.size() >= 2;
        }

        @Override
        public List<T> result() {
            if (winners.size() < 2) {
                throw new IllegalStateException("fewer than two succeeded");
            }
            return winners.stream().limit(2).toList();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();

        try (var scope = StructuredTaskScope.open(new FirstTwo<String>())) {
            scope.fork(() -> fail());
            for (int sec : List.of(5, 4, 3, 2, 1)) {
                scope.fork(() -> doSomething(sec));
            }

            System.out.println(scope.join());
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
