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
 * Two sleeps in virtual threads have two seconds: what is late is cancelled, what was in time is kept. It is the same
 * program with another executor.
 *
 * <p>Notice that a time-out can only ask: it interrupts, and a task that ignores interrupts runs on, whichever kind of
 * thread it has. The end of the {@code try} block waits for it. In Java 21 it does not: there this executor counts a
 * cancelled task as ended (JDK-8347039, mended in 25), so that "Interrupted" may be printed after "Finished", or not at
 * all, since the JVM does not wait for a virtual thread either.
 *
 * <p>Uses {@link ExecutorService#invokeAll(java.util.Collection, long, TimeUnit)} and
 * {@link Executors#newVirtualThreadPerTaskExecutor()} (JEP 444).
 *
 * <pre>
 * Sleeping 3 second(s)...
 * Sleeping 1 second(s)...
 * Too late...
 * Done Sleeping...1
 * Interrupted...3
 * Finished in 2.01 second(s)
 * </pre>
 */
public class VirtualDeadline {

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();

        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
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
