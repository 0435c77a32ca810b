package loomshowcase.claims.wherebackpressurewent;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ten thousand tasks that take their time are given to an executor with a virtual thread for each.
 *
 * <p>None is refused, and all run at once, each with its request, its buffers and its place in line for what they all
 * need. The executor has neither a queue nor a limit.
 *
 * <p>See {@link Executors#newVirtualThreadPerTaskExecutor()}, which makes an unbounded number of threads.
 *
 * <pre>
 * 10000 tasks: 0 refused, 10000 saw all others under way
 * Verdict on JDK 25: an executor with a thread per task refuses nothing and holds nothing back
 * </pre>
 */
public class ProofWhereBackPressureWent {

    static final int TASKS = 10_000;
    static final CountDownLatch ALL_BEGUN = new CountDownLatch(TASKS);
    static final AtomicInteger SAW_ALL = new AtomicInteger();

    public static void main(String[] args) {
        int refused = 0;
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < TASKS; i++) {
                try {
                    executor.submit(() -> task());
                } catch (RejectedExecutionException e) {
                    refused++;
                }
            }
        }
        System.out.println(TASKS + " tasks: " + refused + " refused, " + SAW_ALL + " saw all others under way");
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (refused == 0 && SAW_ALL.get() == TASKS
                        ? "an executor with a thread per task refuses nothing and holds nothing back"
                        : "this executor refused or held back"));
    }

    static Void task() throws InterruptedException {
        ALL_BEGUN.countDown();
        if (ALL_BEGUN.await(10, TimeUnit.SECONDS)) {
            SAW_ALL.incrementAndGet();
        }
        return null;
    }
}
