package loomshowcase.claims.neverpoolvirtualthreads;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sixteen tasks are given to a fixed pool of four threads, which are virtual. Each task waits until all others have
 * begun, but no longer than a quarter of a second.
 *
 * <p>Four run at once, as in any pool of four. That its threads are virtual changes nothing. Tasks also find what an
 * earlier one left in a thread local, because the pool gives them the same thread.
 *
 * <p>See {@link Executors#newFixedThreadPool(int, java.util.concurrent.ThreadFactory)} and JEP 444, which says that
 * virtual threads should never be pooled.
 *
 * <pre>
 * 16 tasks, 4 of them at once
 * 12 found what another task had left in their thread
 * Verdict on JDK 25: a fixed pool of virtual threads limits how many tasks run at once, and a task finds what another left
 * </pre>
 */
public class BeforeNeverPoolVirtualThreads {

    static final int TASKS = 16;
    static final CountDownLatch ALL = new CountDownLatch(TASKS);
    static final ThreadLocal<Integer> LEFT = new ThreadLocal<>();
    static final AtomicInteger AT_ONCE = new AtomicInteger();
    static final AtomicInteger PEAK = new AtomicInteger();
    static final AtomicInteger SOILED = new AtomicInteger();

    public static void main(String[] args) {
        try (ExecutorService pool = Executors.newFixedThreadPool(4, Thread.ofVirtual().factory())) {
            for (int i = 0; i < TASKS; i++) {
                pool.submit(() -> meetAllOthers());
            }
        }
        System.out.println(TASKS + " tasks, " + PEAK + " of them at once");
        System.out.println(SOILED + " found what another task had left in their thread");
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (PEAK.get() < TASKS && SOILED.get() > 0
                        ? "a fixed pool of virtual threads limits how many tasks run at once, and a task finds what "
                                + "another left"
                        : "this pool neither limited nor leaked"));
    }

    static Void meetAllOthers() throws InterruptedException {
        PEAK.accumulateAndGet(AT_ONCE.incrementAndGet(), Math::max);
        if (LEFT.get() != null) {
            SOILED.incrementAndGet();
        }
        LEFT.set(1);
        ALL.countDown();
        ALL.await(250, TimeUnit.MILLISECONDS);
        AT_ONCE.decrementAndGet();
        return null;
    }
}
