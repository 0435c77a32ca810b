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
 * Two tasks in virtual threads have two seconds. The late one is cancelled, and the result of the other is kept. Only
 * the executor differs.
 *
 * <p>A time-out can only interrupt. A task that ignores interrupts runs on, on either kind of thread, and the end of
 * the {@code try} block waits for it. In Java 21 it does not: there this executor counts a cancelled task as ended
 * (JDK-8347039, fixed in 25). So "Interrupted" may be printed after "Finished", or not at all, because the JVM does not
 * wait for virtual threads either.
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
