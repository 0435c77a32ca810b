package loomshowcase.claims.neverpoolvirtualthreads;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ten thousand tasks get a virtual thread each. Each task waits until all others have begun.
 *
 * <p>All of them run at once, which only a pool of ten thousand threads could do. None finds anything in its thread,
 * because each thread is new. What is scarce needs a limit, but not the number of threads: {@code pool-as-limiter}.
 *
 * <p>See {@link Executors#newVirtualThreadPerTaskExecutor()} and JEP 444.
 *
 * <pre>
 * 10000 tasks; 10000 met all the others
 * 0 found what another task had left in their thread
 * Verdict on JDK 25: with a virtual thread per task all run at once, and no task finds what another one left
 * </pre>
 */
public class AfterNeverPoolVirtualThreads {

    static final int TASKS = 10_000;
    static final CountDownLatch ALL = new CountDownLatch(TASKS);
    static final ThreadLocal<Integer> LEFT = new ThreadLocal<>();
    static final AtomicInteger MET = new AtomicInteger();
    static final AtomicInteger SOILED = new AtomicInteger();

    public static void main(String[] args) {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < TASKS; i++) {
                executor.submit(() -> meetAllOthers());
            }
        }
        System.out.println(TASKS + " tasks; " + MET + " met all the others");
        System.out.println(SOILED + " found what another task had left in their thread");
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (MET.get() == TASKS && SOILED.get() == 0
                        ? "with a virtual thread per task all run at once, and no task finds what another one left"
                        : "a thread per task limited or leaked here"));
    }

    static Void meetAllOthers() throws InterruptedException {
        if (LEFT.get() != null) {
            SOILED.incrementAndGet();
        }
        LEFT.set(1);
        ALL.countDown();
        if (ALL.await(10, TimeUnit.SECONDS)) {
            MET.incrementAndGet();
        }
        return null;
    }
}
