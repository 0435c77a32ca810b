package loomshowcase.claims.shutdownwithadeadline;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An executor is ended within a deadline while three tasks are at work: one that ends soon, one that would wait long
 * but heeds an interruption, and one that is deaf to it.
 *
 * <p>Notice that the first comes to its end, the second is interrupted, and the third is told of and left behind. Left
 * behind does not mean stopped: it goes on, but being a daemon like all virtual threads it does not keep the JVM, as a
 * deaf task of a pool of platform threads would.
 *
 * <p>Rests on {@link ExecutorService#shutdown()}, {@link ExecutorService#awaitTermination(long, TimeUnit)} and
 * {@link ExecutorService#shutdownNow()}.
 *
 * <pre>
 * Ended: 1, interrupted: 1, nothing left: false
 * Verdict on JDK 25: a deadline lets end what can, interrupts what heeds it, and leaves behind what is deaf
 * </pre>
 */
public class AfterShutdownWithADeadline {

    static final CountDownLatch RUNNING = new CountDownLatch(3);
    static final AtomicInteger ENDED = new AtomicInteger();
    static final AtomicInteger INTERRUPTED = new AtomicInteger();

    public static void main(String[] args) throws InterruptedException {
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        executor.submit(() -> task(Duration.ofMillis(100), false));
        executor.submit(() -> task(Duration.ofSeconds(30), false));
        executor.submit(() -> task(Duration.ofSeconds(30), true));
        RUNNING.await(10, TimeUnit.SECONDS);

        executor.shutdown();
        boolean all = executor.awaitTermination(1_000, TimeUnit.MILLISECONDS);
        if (!all) {
            executor.shutdownNow();
            all = executor.awaitTermination(500, TimeUnit.MILLISECONDS);
        }

        System.out.println("Ended: " + ENDED + ", interrupted: " + INTERRUPTED + ", nothing left: " + all);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (ENDED.get() == 1 && INTERRUPTED.get() == 1 && !all
                        ? "a deadline lets end what can, interrupts what heeds it, and leaves behind what is deaf"
                        : "the deadline did not tell the three tasks apart"));
    }

    static void task(Duration duration, boolean deaf) {
        RUNNING.countDown();
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end) {
            try {
                Thread.sleep(Duration.ofNanos(end - System.nanoTime()));
            } catch (InterruptedException e) {
                if (!deaf) {
                    INTERRUPTED.incrementAndGet();
                    return;
                }
            }
        }
        ENDED.incrementAndGet();
    }
}
