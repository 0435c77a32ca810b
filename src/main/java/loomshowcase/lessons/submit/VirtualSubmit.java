package loomshowcase.lessons.submit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Virtual threads run one task, then two, then ten. The main thread gets each value from a future.
 *
 * <p>There is no number to choose. Every task gets a new virtual thread, so all ten sleep at the same time on any
 * machine. Virtual threads are not pooled. If a resource must be limited, limit the resource and not the number of
 * threads: a connection pool already does that, and a semaphore does it where nothing else does.
 *
 * <p>Uses {@link Executors#newVirtualThreadPerTaskExecutor()} (JEP 444), {@link Future#get()} and
 * {@link ExecutorService#close()} (since Java 19).
 *
 * <pre>
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Finished in 1.01 second(s)
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Done Sleeping...
 * Finished in 1.00 second(s)
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Finished in 1.00 second(s)
 * </pre>
 */
public class VirtualSubmit {

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            Future<String> f1 = executor.submit(() -> doSomething(1));
            System.out.println(f1.get());
            printFinished(start);

            start = System.nanoTime();
            Future<String> f2 = executor.submit(() -> doSomething(1));
            Future<String> f3 = executor.submit(() -> doSomething(1));
            System.out.println(f2.get());
            System.out.println(f3.get());
            printFinished(start);

            start = System.nanoTime();
            List<Future<String>> results = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                results.add(executor.submit(() -> doSomething(1)));
            }
            for (Future<String> f : results) {
                System.out.println(f.get());
            }
            printFinished(start);
        }
    }

    static void printFinished(long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "Finished in %.2f second(s)%n", seconds);
    }

    static String doSomething(int seconds) throws InterruptedException {
        System.out.println("Sleeping " + seconds + " second(s)...");
        Thread.sleep(Duration.ofSeconds(seconds));
        return "Done Sleeping...";
    }
}
