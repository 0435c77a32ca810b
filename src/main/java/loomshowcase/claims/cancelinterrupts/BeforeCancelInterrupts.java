package loomshowcase.claims.cancelinterrupts;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Two {@code CompletableFuture}s run tasks that wait half a second on virtual threads. One is cancelled with {@code
 * mayInterruptIfRunning}, and the other one times out. Then the future of a task of a {@code ForkJoinPool} is cancelled.
 *
 * <p>Both futures are completed early, and both tasks go on to their end: nobody interrupts them. If a time-out
 * frees the caller and leaves the task running, a service under load does more and more for callers that have left.
 * The task of the {@code ForkJoinPool} goes on as well on 21, and is interrupted from 25 on, as seen here.
 *
 * <p>See {@link CompletableFuture#cancel(boolean)}: the parameter has no effect, because interrupts are not used to
 * control processing. {@link CompletableFuture#orTimeout(long, TimeUnit)} only completes the future.
 *
 * <pre>
 * After cancel: CANCELLED
 * After the time-out: FAILED
 * Tasks that ran to their end all the same: 2 of 2
 * Cancelling a task of a ForkJoinPool interrupted it: true
 * Verdict on JDK 25: cancelling a CompletableFuture, or letting it time out, interrupts nothing; a task of a ForkJoinPool is interrupted
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
        System.out.println("Tasks that ran to their end all the same: " + ended + " of 2");
        boolean interrupted = isInterruptedInAForkJoinPool();
        System.out.println("Cancelling a task of a ForkJoinPool interrupted it: " + interrupted);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (ended < 2 ? "a CompletableFuture interrupted its work"
                        : "cancelling a CompletableFuture, or letting it time out, interrupts nothing; a task of a ForkJoinPool "
                                + (interrupted ? "is interrupted" : "is not interrupted either")));
    }

    static boolean isInterruptedInAForkJoinPool() throws InterruptedException {
        var running = new CountDownLatch(1);
        var interrupted = new AtomicBoolean();
        var ended = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newWorkStealingPool(1)) {
            Future<?> future = pool.submit(() -> {
                running.countDown();
                try {
                    Thread.sleep(500);
                } catch (InterruptedException e) {
                    interrupted.set(true);
                }
                ended.countDown();
            });
            running.await(10, TimeUnit.SECONDS);
            future.cancel(true);
            ended.await(10, TimeUnit.SECONDS);
        }
        return interrupted.get();
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
