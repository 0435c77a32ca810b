package loomshowcase.claims.wherebackpressurewent;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A hundred tasks that take their time are given to a pool of two threads with a queue of four places.
 *
 * <p>Six are accepted, and all others are refused at once. The caller learns that there is too much to do while it can
 * still say so.
 *
 * <p>See {@link ThreadPoolExecutor} and its {@code AbortPolicy}, which is the default.
 *
 * <pre>
 * 100 tasks: 6 accepted, 94 refused
 * Verdict on JDK 25: a pool with a bounded queue refuses what exceeds its threads and its queue
 * </pre>
 */
public class BeforeWhereBackPressureWent {

    static final int TASKS = 100;
    static final CountDownLatch END = new CountDownLatch(1);

    public static void main(String[] args) {
        int accepted = 0;
        int refused = 0;
        try (ExecutorService pool =
                new ThreadPoolExecutor(2, 2, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(4))) {
            for (int i = 0; i < TASKS; i++) {
                try {
                    pool.submit(() -> END.await(10, TimeUnit.SECONDS));
                    accepted++;
                } catch (RejectedExecutionException e) {
                    refused++;
                }
            }
            END.countDown();
        }
        System.out.println(TASKS + " tasks: " + accepted + " accepted, " + refused + " refused");
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (accepted == 6 && refused == TASKS - 6
                        ? "a pool with a bounded queue refuses what exceeds its threads and its queue"
                        : "the pool accepted more than it has threads and places"));
    }
}
