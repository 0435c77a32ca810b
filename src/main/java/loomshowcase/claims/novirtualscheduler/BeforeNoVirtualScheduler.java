package loomshowcase.claims.novirtualscheduler;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A scheduler of one thread has one job that waits long, and one that is due every 10 ms.
 *
 * <p>The second job never runs while the first one waits, here for half a second. A scheduler needs more threads than
 * jobs may wait at once.
 *
 * <p>See {@link Executors#newSingleThreadScheduledExecutor()}.
 *
 * <pre>
 * While one job waited, the other ran 0 times
 * Verdict on JDK 25: a job that waits holds up all other jobs of a scheduler with one thread
 * </pre>
 */
public class BeforeNoVirtualScheduler {

    static final CountDownLatch RUNNING = new CountDownLatch(1);
    static final CountDownLatch END = new CountDownLatch(1);
    static final AtomicInteger TICKS = new AtomicInteger();

    public static void main(String[] args) throws InterruptedException {
        int meanwhile;
        try (ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor()) {
            timer.execute(() -> waitLong());
            timer.scheduleAtFixedRate(() -> TICKS.incrementAndGet(), 10, 10, TimeUnit.MILLISECONDS);
            RUNNING.await(10, TimeUnit.SECONDS);
            Thread.sleep(500);
            meanwhile = TICKS.get();
            END.countDown();
        }
        System.out.println("While one job waited, the other ran " + meanwhile + " times");
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (meanwhile == 0
                        ? "a job that waits holds up all other jobs of a scheduler with one thread"
                        : "a job that waits did not hold up the others"));
    }

    static void waitLong() {
        RUNNING.countDown();
        try {
            END.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
