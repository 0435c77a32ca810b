package loomshowcase.claims.notimeslicing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two virtual threads compute on two carriers. Meanwhile ten others are started that need no time at all.
 *
 * <p>Notice that none of the ten has begun when the two are told to end, however late that is. They are not slow;
 * they get no carrier. The main thread can start them, and can end the two, because it is a platform thread.
 *
 * <p>Source: JEP 444: "The scheduler does not currently implement time sharing for virtual threads". Its number of
 * carriers can be set by the property {@code jdk.virtualThreadScheduler.parallelism}, before the first virtual thread
 * is made.
 *
 * <pre>
 * Two carriers, and two virtual threads that compute on them.
 * Of ten others, started meanwhile, began within a second: 0
 * Once the two had ended, began: 10
 * Verdict on JDK 25: two computing threads on two carriers let no other virtual thread begin until they ended
 * </pre>
 */
public class BeforeNoTimeSlicing {

    static final AtomicInteger BEGUN = new AtomicInteger();
    static final CountDownLatch COMPUTING = new CountDownLatch(2);

    static volatile boolean enough;
    static volatile long sum;

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "2");
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "2");
        System.out.println("Two carriers, and two virtual threads that compute on them.");

        for (int i = 0; i < 2; i++) {
            Thread.ofVirtual().start(() -> compute());
        }
        COMPUTING.await();
        List<Thread> others = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            others.add(Thread.ofVirtual().start(BEGUN::incrementAndGet));
        }
        Thread.sleep(1_000);

        int meanwhile = BEGUN.get();
        System.out.println("Of ten others, started meanwhile, began within a second: " + meanwhile);
        enough = true;
        for (Thread other : others) {
            other.join();
        }
        System.out.println("Once the two had ended, began: " + BEGUN.get());
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (meanwhile == 0
                ? "two computing threads on two carriers let no other virtual thread begin until they ended"
                : "two computing threads on two carriers let others begin meanwhile"));
    }

    static void compute() {
        COMPUTING.countDown();
        while (!enough) {
            sum += System.nanoTime() & 1;
        }
    }
}
