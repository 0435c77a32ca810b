package loomshowcase.claims.cancelinterrupts;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A {@code CompletableFuture} whose work waits half a second on a virtual thread is cancelled with
 * {@code mayInterruptIfRunning}, and another one times out.
 *
 * <p>Notice that both futures are at once what was asked for, and both works go on to their end: nobody interrupts
 * them. A time-out that frees the caller and leaves the work running is how a service under load does more and more
 * for callers that have left.
 *
 * <p>Rests on {@link CompletableFuture#cancel(boolean)}: the parameter has no effect, because interrupts are not used
 * to control processing. {@link CompletableFuture#orTimeout(long, TimeUnit)} only completes the future.
 *
 * <pre>
 * After cancel: CANCELLED
 * After the time-out: FAILED
 * Works that ran to their end all the same: 2 of 2
 * Verdict on JDK 25: cancelling a CompletableFuture, or letting it time out, interrupts nothing
 * </pre>
 */
public class BeforeCancelInterrupts {

    static final CountDownLatch RUNNING = new CountDownLatch(2);
    static final CountDownLatch TO_THE_END = new CountDownLatch(2);

    public static void main(String[] args) throws InterruptedException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var cancelled = CompletableFuture.runAsync(() -> work(), executor);
            var timedOut = CompletableFuture.runAsync(() -> work(), executor);
            RUNNING.await(10, TimeUnit.SECONDS);
            timedOut.orTimeout(10, TimeUnit.MILLISECONDS);
            cancelled.cancel(true);
            System.out.println("After cancel: " + cancelled.state());
            timedOut.exceptionally(e -> null).join();
            System.out.println("After the time-out: " + timedOut.state());
        }
        long ended = 2 - TO_THE_END.getCount();
        System.out.println("Works that ran to their end all the same: " + ended + " of 2");
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (ended == 2
                        ? "cancelling a CompletableFuture, or letting it time out, interrupts nothing"
                        : "a CompletableFuture interrupted its work"));
    }

    static void work() {
        RUNNING.countDown();
        try {
            Thread.sleep(500);
            TO_THE_END.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
