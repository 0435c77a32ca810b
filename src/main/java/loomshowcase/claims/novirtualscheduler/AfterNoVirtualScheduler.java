package loomshowcase.claims.novirtualscheduler;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A timer with one platform thread starts a virtual thread for each job that is due: one job that waits long, and one
 * that is due every 10 ms.
 *
 * <p>The second job runs while the first one waits, because the timer itself never waits. {@code scheduleAtFixedRate}
 * promises that a job does not overlap itself, but here it waits only until the job is handed over. So a job may
 * overlap itself, and one that must not begins with {@code tryLock}. What a job throws does not end its series, as it
 * would on the timer. It goes to the handler of uncaught exceptions.
 *
 * <p>See {@link ScheduledExecutorService#scheduleAtFixedRate(Runnable, long, long, TimeUnit)} and {@link
 * Executors#newVirtualThreadPerTaskExecutor()}.
 *
 * <pre>
 * While one job waited, the other ran five times, and threw each time: true
 * The job that waits overlapped itself: true
 * Verdict on JDK 25: a timer that starts a virtual thread for each job holds up no job, and lets a job overlap itself
 * </pre>
 */
public class AfterNoVirtualScheduler {

    static final CountDownLatch END = new CountDownLatch(1);
    static final CountDownLatch TICKS = new CountDownLatch(5);
    static final CountDownLatch THROWN = new CountDownLatch(5);
    static final CountDownLatch OVERLAPPING = new CountDownLatch(3);

    public static void main(String[] args) throws InterruptedException {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> THROWN.countDown());
        boolean ticked;
        boolean overlapped;
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
                ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor()) {
            timer.scheduleAtFixedRate(() -> executor.execute(() -> waitLong()), 0, 10, TimeUnit.MILLISECONDS);
            timer.scheduleAtFixedRate(() -> executor.execute(() -> tick()), 10, 10, TimeUnit.MILLISECONDS);
            ticked = TICKS.await(10, TimeUnit.SECONDS) && THROWN.await(10, TimeUnit.SECONDS);
            overlapped = OVERLAPPING.await(10, TimeUnit.SECONDS);
            timer.shutdown();
            END.countDown();
        }
        System.out.println("While one job waited, the other ran five times, and threw each time: " + ticked);
        System.out.println("The job that waits overlapped itself: " + overlapped);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (ticked && overlapped
                        ? "a timer that starts a virtual thread for each job holds up no job, and lets a job overlap "
                                + "itself"
                        : "the timer held up jobs"));
    }

    static void tick() {
        TICKS.countDown();
        throw new IllegalStateException("ends no series");
    }

    static void waitLong() {
        OVERLAPPING.countDown();
        try {
            END.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
