package loomshowcase.claims.closewaits;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A running task is cancelled, and needs half a second to end. Meanwhile its executor is closed: a pool of platform
 * threads, then an executor with a virtual thread per task.
 *
 * <p>On 21, {@code close} of the per-task executor looks at the futures. A cancelled future is done, whatever its
 * thread does, and so the thread may still use what you release after {@code close}. Since 25, as seen here, {@code
 * close} waits for the threads. A pool always did.
 *
 * <p>See {@link ExecutorService#close()} and JDK-8347039, which fixed it.
 *
 * <pre>
 * Had the cancelled task ended when close returned?
 * pool true, virtual thread per task true
 * Verdict on JDK 25: close of a per-task executor waits for the thread of a cancelled task; close of a pool waits
 * </pre>
 */
public class ProofCloseWaits {

    public static void main(String[] args) throws InterruptedException {
        boolean pool = endedAtClose(Executors.newFixedThreadPool(1));
        boolean perTask = endedAtClose(Executors.newVirtualThreadPerTaskExecutor());
        System.out.println("Had the cancelled task ended when close returned?");
        System.out.println("pool " + pool + ", virtual thread per task " + perTask);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": close of a per-task executor "
                + (perTask ? "waits for" : "does not wait for") + " the thread of a cancelled task"
                + (pool ? "; close of a pool waits" : "; close of a pool does not wait"));
    }

    static boolean endedAtClose(ExecutorService executor) throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        try (executor) {
            Future<?> future = executor.submit(() -> task(running, ended));
            running.await(10, TimeUnit.SECONDS);
            future.cancel(true);
        }
        return ended.get();
    }

    static void task(CountDownLatch running, AtomicBoolean ended) {
        try {
            running.countDown();
            Thread.sleep(10_000);
        } catch (InterruptedException e) {
            putInOrder();
        }
        ended.set(true);
    }

    static void putInOrder() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(500);
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
