package loomshowcase.lessons.reusedthreads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A pool of two platform threads runs six tasks. Each thread runs three of them.
 *
 * <p>Only two thread numbers appear. When a thread of the pool has finished a task, it takes the next one from the
 * queue. The pool starts each thread when a task arrives, and not before.
 *
 * <p>Uses {@link Executors#newFixedThreadPool(int)} and {@link Thread#threadId()}.
 *
 * <pre>
 * Sleeping 0.5 second(s) on thread #23
 * Sleeping 0.5 second(s) on thread #24
 * Sleeping 0.5 second(s) on thread #23
 * Sleeping 0.5 second(s) on thread #24
 * Sleeping 0.5 second(s) on thread #23
 * Sleeping 0.5 second(s) on thread #24
 * 6 tasks were run by 2 threads
 * Finished in 1.52 second(s)
 * </pre>
 */
public class PlatformReusedThreads {

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();

        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            List<Future<Thread>> results = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                results.add(executor.submit(() -> doSomething(0.5)));
            }

            Set<Thread> threads = new HashSet<>();
            for (Future<Thread> result : results) {
                threads.add(result.get());
            }
            System.out.println("6 tasks were run by " + threads.size() + " threads");
        }

        printFinished(start);
    }

    static Thread doSomething(double seconds) throws InterruptedException {
        System.out.println("Sleeping " + seconds + " second(s) on thread #" + Thread.currentThread().threadId());
        Thread.sleep(Duration.ofMillis((long) (seconds * 1000)));
        return Thread.currentThread();
    }

    static void printFinished(long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "Finished in %.2f second(s)%n", seconds);
    }
}
