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
 * The executor of virtual threads runs six tasks. Each task gets a new thread.
 *
 * <p>Six thread numbers appear, and all six tasks sleep at the same time. A virtual thread is started for one task and
 * ends with it.
 *
 * <p>Uses {@link Executors#newVirtualThreadPerTaskExecutor()} (JEP 444) and {@link Thread#threadId()}.
 *
 * <pre>
 * Sleeping 0.5 second(s) on thread #23
 * Sleeping 0.5 second(s) on thread #25
 * Sleeping 0.5 second(s) on thread #26
 * Sleeping 0.5 second(s) on thread #27
 * Sleeping 0.5 second(s) on thread #28
 * Sleeping 0.5 second(s) on thread #29
 * 6 tasks were run by 6 threads
 * Finished in 0.51 second(s)
 * </pre>
 */
public class VirtualReusedThreads {

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();

        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
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
