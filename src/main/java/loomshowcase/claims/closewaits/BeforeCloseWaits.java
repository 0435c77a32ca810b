package loomshowcase.claims.closewaits;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Ten tasks are given to a pool of two threads. The thread that waits in {@code close} for all of them is interrupted.
 *
 * <p>The two tasks that run are interrupted and end. The other eight are thrown away, and their futures stay pending:
 * a {@code get} on one of them waits until somebody cancels it.
 *
 * <p>See {@link ExecutorService#close()}: if it is interrupted, it does as {@link ExecutorService#shutdownNow()} does,
 * goes on waiting, and sets the interrupt flag again. {@code shutdownNow} returns the tasks that never began; {@code
 * close} keeps them to itself.
 *
 * <pre>
 * closed; the owner's interrupt flag: true
 * 10 futures, 8 of them pending after close
 * Verdict on JDK 25: an interrupted close of a fixed pool leaves the futures of queued tasks pending
 * </pre>
 */
public class BeforeCloseWaits {

    static final CountDownLatch RUNNING = new CountDownLatch(2);

    public static void main(String[] args) throws InterruptedException {
        List<Future<?>> futures = new ArrayList<>();
        Thread owner = Thread.ofPlatform().start(() -> {
            try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
                for (int i = 0; i < 10; i++) {
                    futures.add(pool.submit(() -> task()));
                }
            }
            System.out.println("closed; the owner's interrupt flag: " + Thread.currentThread().isInterrupted());
        });
        RUNNING.await(10, TimeUnit.SECONDS);
        owner.interrupt();
        owner.join();

        long pending = futures.stream().filter(future -> !future.isDone()).count();
        System.out.println(futures.size() + " futures, " + pending + " of them pending after close");
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (pending > 0
                        ? "an interrupted close of a fixed pool leaves the futures of queued tasks pending"
                        : "an interrupted close left no future pending"));
    }

    static Void task() throws InterruptedException {
        RUNNING.countDown();
        Thread.sleep(10_000);
        return null;
    }
}
