package loomshowcase.claims.wherebackpressurewent;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The same hundred tasks, a virtual thread each. Whoever brings a task must get one of six permits first, or is refused.
 *
 * <p>Six are accepted and the others refused, exactly as with the pool. The caller takes the permit, before there is a
 * thread, and so it can still refuse. {@code acquire} instead of {@code tryAcquire} makes the caller wait.
 *
 * <p>The task gives the permit back. If it never begins, because {@code execute} throws, the caller has to: here the
 * executor is closed and refuses one more task. {@code execute} rather than {@code submit}, because nobody would look at
 * the future: what the task throws goes to the handler of uncaught exceptions.
 *
 * <p>See {@link Semaphore#tryAcquire()} and {@link ExecutorService#execute(Runnable)}.
 *
 * <pre>
 * 100 tasks: 6 accepted, 94 refused
 * After the end one more was refused, and 6 of 6 permits are free
 * Verdict on JDK 25: a semaphore at the entrance refuses again what exceeds the limit, and loses no permit
 * </pre>
 */
public class AfterWhereBackPressureWent {

    static final int TASKS = 100;
    static final int LIMIT = 6;
    static final CountDownLatch END = new CountDownLatch(1);
    static final Semaphore PERMITS = new Semaphore(LIMIT);

    public static void main(String[] args) {
        int accepted = 0;
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        try (executor) {
            for (int i = 0; i < TASKS; i++) {
                if (accepts(executor)) {
                    accepted++;
                }
            }
            END.countDown();
        }
        System.out.println(TASKS + " tasks: " + accepted + " accepted, " + (TASKS - accepted) + " refused");
        try {
            accepts(executor);
        } catch (RejectedExecutionException e) {
            System.out.println("After the end one more was refused, and " + PERMITS.availablePermits() + " of " + LIMIT
                    + " permits are free");
        }
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (accepted != LIMIT
                ? "the semaphore let in more or fewer than it has permits"
                : PERMITS.availablePermits() != LIMIT
                        ? "the semaphore lost a permit"
                : "a semaphore at the entrance refuses again what exceeds the limit, and loses no permit"));
    }

    static boolean accepts(ExecutorService executor) {
        if (!PERMITS.tryAcquire()) {
            return false;
        }
        boolean begins = false;
        try {
            executor.execute(() -> task());
            begins = true;
        } finally {
            if (!begins) {
                PERMITS.release();
            }
        }
        return true;
    }

    static void task() {
        try {
            END.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            PERMITS.release();
        }
    }
}
