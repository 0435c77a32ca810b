package loomshowcase.claims.closewaits;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The same ten tasks and the same interrupt: first with a virtual thread for each task, then with the pool of two,
 * after which what is not done is cancelled.
 *
 * <p>A thread per task leaves no future pending, because no task is ever queued. With the pool, {@code cancel}
 * completes the futures of the queued tasks, and whoever waits for one of them goes on. On a future that is done it
 * does nothing.
 *
 * <p>See {@link ExecutorService#close()} and {@link Future#cancel(boolean)}.
 *
 * <pre>
 * A virtual thread per task: 0 of 10 pending after close
 * A pool of two, and cancel: 0 of 10 pending after close
 * Verdict on JDK 25: a thread per task, or cancelling what is not done, leaves no future pending
 * </pre>
 */
public class AfterCloseWaits {

    public static void main(String[] args) throws InterruptedException {
        long perTask = pending(interruptedClose(Executors.newVirtualThreadPerTaskExecutor(), 10));
        List<Future<?>> futures = interruptedClose(Executors.newFixedThreadPool(2), 2);
        for (Future<?> future : futures) {
            future.cancel(false);
        }
        long pool = pending(futures);

        System.out.println("A virtual thread per task: " + perTask + " of 10 pending after close");
        System.out.println("A pool of two, and cancel: " + pool + " of 10 pending after close");
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (perTask == 0 && pool == 0
                        ? "a thread per task, or cancelling what is not done, leaves no future pending"
                        : "futures were left pending"));
    }

    static long pending(List<Future<?>> futures) {
        return futures.stream().filter(future -> !future.isDone()).count();
    }

    static List<Future<?>> interruptedClose(ExecutorService executor, int atOnce) throws InterruptedException {
        CountDownLatch running = new CountDownLatch(atOnce);
        List<Future<?>> futures = new ArrayList<>();
        Thread owner = Thread.ofPlatform().start(() -> {
            try (executor) {
                for (int i = 0; i < 10; i++) {
                    futures.add(executor.submit(() -> task(running)));
                }
            }
        });
        running.await(10, TimeUnit.SECONDS);
        owner.interrupt();
        owner.join();
        return futures;
    }

    static Void task(CountDownLatch running) throws InterruptedException {
        running.countDown();
        Thread.sleep(10_000);
        return null;
    }
}
