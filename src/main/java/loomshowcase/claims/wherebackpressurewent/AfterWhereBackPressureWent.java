package loomshowcase.claims.wherebackpressurewent;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A hundred tasks that take their time; a permit is needed to begin one, and there are six.
 *
 * <p>Notice that the counts are those of the pool: six accepted, the rest refused at once, while the caller can still
 * say so. The permit is taken by the caller, before there is a thread, and given back by the task when it ends.
 * Waiting for it instead, with {@link Semaphore#acquire()}, is what {@code CallerRunsPolicy} or a full blocking queue
 * did: it slows down whoever brings the work.
 *
 * <p>Rests on {@link Semaphore#tryAcquire()}.
 *
 * <pre>
 * 100 tasks: 6 accepted, 94 refused
 * Verdict on JDK 25: a semaphore at the entrance refuses again what exceeds the limit
 * </pre>
 */
public class AfterWhereBackPressureWent {

    static final int TASKS = 100;
    static final CountDownLatch END = new CountDownLatch(1);
    static final Semaphore PERMITS = new Semaphore(6);

    public static void main(String[] args) {
        int accepted = 0;
        int refused = 0;
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < TASKS; i++) {
                if (PERMITS.tryAcquire()) {
                    executor.submit(() -> task());
                    accepted++;
                } else {
                    refused++;
                }
            }
            END.countDown();
        }
        System.out.println(TASKS + " tasks: " + accepted + " accepted, " + refused + " refused");
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (accepted == 6 && refused == TASKS - 6
                        ? "a semaphore at the entrance refuses again what exceeds the limit"
                        : "the semaphore let more in than it has permits"));
    }

    static Void task() throws InterruptedException {
        try {
            END.await(10, TimeUnit.SECONDS);
        } finally {
            PERMITS.release();
        }
        return null;
    }
}
