package loomshowcase.claims.shutdownwithadeadline;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An executor is ended within a deadline while three tasks run: one that ends soon, one that waits long and ends if it is
 * interrupted, and one that ignores interrupts. Another executor is ended by a thread that is itself interrupted.
 *
 * <p>The first task comes to its end, the second is interrupted, and the third is left behind. It runs on, but it is on
 * a virtual thread, which is a daemon, and so it does not keep the JVM alive. A thread of a pool of platform threads
 * would by default.
 *
 * <p>The thread that waits for the end may be interrupted too. Then the tasks are
 * interrupted at once, and the flag is set again. This is the pattern of the API.
 *
 * <p>See {@link ExecutorService}, {@link ExecutorService#awaitTermination(long, TimeUnit)} and
 * {@link ExecutorService#shutdownNow()}.
 *
 * <pre>
 * Ended: 1, interrupted: 1, nothing left: false
 * The one who ends is interrupted; interrupted then: 2, nothing left: true
 * Verdict on JDK 25: a deadline lets tasks end, interrupts those that do not, and leaves behind those that ignore it
 * </pre>
 */
public class AfterShutdownWithADeadline {

    static final CountDownLatch RUNNING = new CountDownLatch(4);
    static final AtomicInteger ENDED = new AtomicInteger();
    static final AtomicInteger INTERRUPTED = new AtomicInteger();

    public static void main(String[] args) throws InterruptedException {
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        ExecutorService other = Executors.newVirtualThreadPerTaskExecutor();
        executor.submit(() -> task(Duration.ofMillis(100), false));
        executor.submit(() -> task(Duration.ofSeconds(30), false));
        executor.submit(() -> task(Duration.ofSeconds(30), true));
        other.submit(() -> task(Duration.ofSeconds(30), false));
        RUNNING.await(10, TimeUnit.SECONDS);

        end(executor);
        boolean three = ENDED.get() == 1 && INTERRUPTED.get() == 1 && !executor.isTerminated();
        System.out.println("Ended: " + ENDED + ", interrupted: " + INTERRUPTED + ", nothing left: "
                + executor.isTerminated());

        Thread ending = Thread.ofVirtual().start(() -> end(other));
        ending.interrupt();
        ending.join();
        boolean otherEnds = other.awaitTermination(10, TimeUnit.SECONDS) && INTERRUPTED.get() == 2;
        System.out.println("The one who ends is interrupted; interrupted then: " + INTERRUPTED + ", nothing left: "
                + other.isTerminated());
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (three && otherEnds
                ? "a deadline lets tasks end, interrupts those that do not, and leaves behind those that ignore it"
                : "the deadline did not tell the tasks apart"));
    }

    static void end(ExecutorService executor) {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(1_000, TimeUnit.MILLISECONDS)) {
                executor.shutdownNow();
                executor.awaitTermination(500, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    static void task(Duration duration, boolean ignoresInterrupts) {
        RUNNING.countDown();
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end) {
            try {
                Thread.sleep(Duration.ofNanos(end - System.nanoTime()));
            } catch (InterruptedException e) {
                if (!ignoresInterrupts) {
                    INTERRUPTED.incrementAndGet();
                    return;
                }
            }
        }
        ENDED.incrementAndGet();
    }
}
