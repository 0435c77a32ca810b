package loomshowcase.lessons.firstonewins;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Three tasks sleep at the same time in virtual threads. The first value is returned, and the other two tasks are
 * interrupted. Only the executor differs.
 *
 * <p>The messages of the interrupted tasks come last here too, because {@code invokeAny} does not wait for them.
 * Virtual threads are interrupted like any others. They are daemons: without the {@code try} block, which waits at its
 * end, the JVM could exit before the tasks have cleaned up.
 *
 * <p>Uses {@link ExecutorService#invokeAny(java.util.Collection)} and
 * {@link Executors#newVirtualThreadPerTaskExecutor()} (JEP 444).
 *
 * <pre>
 * Sleeping 3 second(s)...
 * Sleeping 2 second(s)...
 * Sleeping 1 second(s)...
 * Done Sleeping...1
 * Finished in 1.01 second(s)
 * Interrupted...3
 * Interrupted...2
 * </pre>
 */
public class VirtualFirstOneWins {

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();

            System.out.println(firstOf(executor));

            printFinished(start);
        }
    }

    static String firstOf(ExecutorService executor) throws InterruptedException, ExecutionException {
        return executor.invokeAny(List.of(
                () -> doSomething(3),
                () -> doSomething(2),
                () -> doSomething(1)));
    }

    static String doSomething(int seconds) throws InterruptedException {
        System.out.println("Sleeping " + seconds + " second(s)...");
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
        } catch (InterruptedException e) {
            Thread.sleep(Duration.ofMillis(500));
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
