package loomshowcase.claims.notimeslicing;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Two platform threads compute. Meanwhile ten virtual threads are started that need no time at all.
 *
 * <p>Notice that all ten begin, on two carriers, while the two go on computing. The computing takes the cores as
 * before; it no longer takes the carriers.
 *
 * <p>Source: {@link Executors#newFixedThreadPool(int)}: as many threads as there are cores is the pool for computing.
 * A virtual thread that needs the result waits for its {@link java.util.concurrent.Future}, and gives its carrier back
 * meanwhile.
 *
 * <pre>
 * Two carriers, and two platform threads that compute.
 * Of ten virtual threads, started meanwhile, began while the two computed: 10
 * Verdict on JDK 25: with the computing on platform threads every virtual thread began while it went on
 * </pre>
 */
public class AfterNoTimeSlicing {

    static final CountDownLatch NOT_BEGUN = new CountDownLatch(10);
    static final CountDownLatch COMPUTING = new CountDownLatch(2);

    static volatile boolean enough;
    static volatile long sum;

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "2");
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "2");
        System.out.println("Two carriers, and two platform threads that compute.");

        try (ExecutorService computers = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 2; i++) {
                computers.submit(() -> compute());
            }
            COMPUTING.await();
            for (int i = 0; i < 10; i++) {
                Thread.ofVirtual().start(NOT_BEGUN::countDown);
            }
            boolean allBegan = NOT_BEGUN.await(5, TimeUnit.SECONDS);

            System.out.println("Of ten virtual threads, started meanwhile, began while the two computed: "
                    + (10 - NOT_BEGUN.getCount()));
            enough = true;
            System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (allBegan
                    ? "with the computing on platform threads every virtual thread began while it went on"
                    : "with the computing on platform threads some virtual threads did not begin"));
        }
    }

    static void compute() {
        COMPUTING.countDown();
        while (!enough) {
            sum += System.nanoTime() & 1;
        }
    }
}
