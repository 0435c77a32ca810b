package loomshowcase.claims.onecore;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One carrier, as in a container with one core. A thousand virtual threads wait at once; then one computes, and ten
 * others are started.
 *
 * <p>Notice that for waiting one carrier is as good as many: all thousand have begun and wait at the same time. For
 * computing it is one core, and nothing takes it away: none of the ten begins before the one ends. With two cores it
 * would have taken two threads that compute.
 *
 * <p>Source: JEP 444: the scheduler has as many carriers as there are processors. The property
 * {@code jdk.virtualThreadScheduler.parallelism} sets another number. With more carriers than cores, the
 * system shares the cores among the carriers, as it does among platform threads.
 *
 * <pre>
 * One carrier. Of a thousand threads, waiting at once: 1000
 * Of ten threads, begun within a second, while another one computes: 0
 * Verdict on JDK 25: one carrier serves all that wait, and one computing thread stops all
 * </pre>
 */
public class ProofOneCore {

    static volatile boolean enough;
    static volatile long sum;

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "1");
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "1");

        int waiting = waitingAtOnce(1_000);
        System.out.println("One carrier. Of a thousand threads, waiting at once: " + waiting);
        int begun = begunWhileOneComputes(10);
        System.out.println("Of ten threads, begun within a second, while another one computes: " + begun);

        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": one carrier serves "
                + (waiting == 1_000 ? "all" : "some") + " that wait, and one computing thread stops "
                + (begun == 0 ? "all" : begun < 10 ? "some" : "none"));
    }

    static int waitingAtOnce(int threads) throws InterruptedException {
        var waiting = new AtomicInteger();
        var allBegan = new CountDownLatch(threads);
        var go = new CountDownLatch(1);
        for (int i = 0; i < threads; i++) {
            Thread.ofVirtual().start(() -> {
                waiting.incrementAndGet();
                allBegan.countDown();
                await(go);
                waiting.decrementAndGet();
            });
        }
        allBegan.await(10, TimeUnit.SECONDS);
        int atOnce = waiting.get();
        go.countDown();
        return atOnce;
    }

    static int begunWhileOneComputes(int threads) throws InterruptedException {
        var begun = new AtomicInteger();
        var computing = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            computing.countDown();
            while (!enough) {
                sum += System.nanoTime() & 1;
            }
        });
        computing.await();
        for (int i = 0; i < threads; i++) {
            Thread.ofVirtual().start(begun::incrementAndGet);
        }
        Thread.sleep(1_000);
        int meanwhile = begun.get();
        enough = true;
        return meanwhile;
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            System.out.println("Interrupted...");
        }
    }
}
