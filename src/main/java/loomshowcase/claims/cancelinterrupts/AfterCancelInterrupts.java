package loomshowcase.claims.cancelinterrupts;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The same two works as futures of an executor, one cancelled at once, one after a {@code get} with a time-out.
 *
 * <p>Notice that both are interrupted and neither runs to its end. {@code get} with a time-out only stops waiting; it
 * is the {@code cancel} behind it that stops the work. {@code invokeAll} with a time-out does both.
 *
 * <p>Rests on {@link Future#cancel(boolean)}, as the futures of an {@link ExecutorService} have it.
 *
 * <pre>
 * After the time-out: RUNNING
 * After cancel: CANCELLED, CANCELLED
 * Works interrupted: 2 of 2
 * Verdict on JDK 25: cancelling the future of an executor interrupts the thread that works for it
 * </pre>
 */
public class AfterCancelInterrupts {

    static final CountDownLatch RUNNING = new CountDownLatch(2);
    static final CountDownLatch INTERRUPTED = new CountDownLatch(2);

    public static void main(String[] args) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> cancelled = executor.submit(() -> work());
            Future<?> timedOut = executor.submit(() -> work());
            RUNNING.await(10, TimeUnit.SECONDS);
            cancelled.cancel(true);
            try {
                timedOut.get(10, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                System.out.println("After the time-out: " + timedOut.state());
                timedOut.cancel(true);
            }
            System.out.println("After cancel: " + cancelled.state() + ", " + timedOut.state());
            INTERRUPTED.await(5, TimeUnit.SECONDS);
        }
        long interrupted = 2 - INTERRUPTED.getCount();
        System.out.println("Works interrupted: " + interrupted + " of 2");
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (interrupted == 2
                        ? "cancelling the future of an executor interrupts the thread that works for it"
                        : "the future of an executor did not interrupt its work"));
    }

    static void work() {
        RUNNING.countDown();
        try {
            Thread.sleep(10_000);
        } catch (InterruptedException e) {
            INTERRUPTED.countDown();
        }
    }
}
