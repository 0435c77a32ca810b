package loomshowcase.claims.cancelinterrupts;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Three tasks as futures of an executor. The first is cancelled at once. For the second somebody waits with a time-out,
 * and for the third somebody waits who is interrupted.
 *
 * <p>All three are interrupted, and none runs to its end. {@code get} only stops waiting, whether the time-out ends it
 * or an interrupt; {@code cancel} interrupts the task. It is in {@code finally}, so it is called however the wait ends.
 * On a future that is done it does nothing.
 *
 * <p>An interrupt closes the socket that a virtual thread is waiting to read from, and so a connection of a pool:
 * {@code interrupt-closes-socket}.
 *
 * <p>See {@link Future#cancel(boolean)}, as the futures of an {@link ExecutorService} have it.
 *
 * <pre>
 * The wait timed out, and the task is then CANCELLED
 * The wait was interrupted, and the task is then CANCELLED
 * Tasks interrupted: 3 of 3
 * Verdict on JDK 25: cancelling the future of a per-task executor interrupts the thread that works for it
 * </pre>
 */
public class AfterCancelInterrupts {

    static final int TASKS = 3;
    static final CountDownLatch RUNNING = new CountDownLatch(TASKS);
    static final CountDownLatch INTERRUPTED = new CountDownLatch(TASKS);

    public static void main(String[] args) throws InterruptedException {
        long interrupted;
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> cancelled = executor.submit(() -> work());
            Future<?> timedOut = executor.submit(() -> work());
            Future<?> given = executor.submit(() -> work());
            RUNNING.await(10, TimeUnit.SECONDS);
            cancelled.cancel(true);
            awaitOrCancel(timedOut, 10);
            Thread waiter = Thread.ofVirtual().start(() -> awaitOrCancel(given, 10_000));
            waiter.interrupt();
            waiter.join();
            INTERRUPTED.await(5, TimeUnit.SECONDS);
            interrupted = TASKS - INTERRUPTED.getCount();
            executor.shutdownNow();
        }
        System.out.println("Tasks interrupted: " + interrupted + " of " + TASKS);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (interrupted == TASKS
                ? "cancelling the future of a per-task executor interrupts the thread that works for it"
                : "the future of an executor did not interrupt its thread"));
    }

    static void awaitOrCancel(Future<?> future, long millis) {
        String end = "was interrupted";
        try {
            future.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            end = "timed out";
        } catch (ExecutionException e) {
            end = "ended, and the task failed";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            future.cancel(true);
        }
        System.out.println("The wait " + end + ", and the task is then " + future.state());
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
