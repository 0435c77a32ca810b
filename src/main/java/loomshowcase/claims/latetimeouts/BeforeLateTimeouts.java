package loomshowcase.claims.latetimeouts;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Ten requests wait on virtual threads for an answer, for a second at most. Then two other virtual threads compute on
 * the two carriers. After two seconds the main thread looks how many of the ten have timed out.
 *
 * <p>None has. A wait with a time-out ends on the thread that waits, and a virtual thread needs a carrier for that. The
 * time-outs come when the computing ends, whenever that is.
 *
 * <p>The same holds for {@code Thread.sleep}, {@code Future.get} and {@code tryAcquire} with a time-out, and for the
 * time-out of a socket. See {@link BlockingQueue#poll(long, TimeUnit)}.
 *
 * <pre>
 * Two carriers, and two virtual threads that compute on them.
 * A second after their time-out, had timed out: 0 of 10
 * Once the two had ended: 10 of 10
 * Verdict on JDK 25: a time-out on a virtual thread does not come while others compute on all carriers
 * </pre>
 */
public class BeforeLateTimeouts {

    static final int REQUESTS = 10;
    static final BlockingQueue<String> ANSWERS = new LinkedBlockingQueue<>();
    static final CountDownLatch COMPUTING = new CountDownLatch(2);
    static final CountDownLatch LEFT = new CountDownLatch(REQUESTS);

    static volatile boolean enough;
    static volatile long sum;

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "2");
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "2");
        for (int i = 0; i < REQUESTS; i++) {
            Thread.ofVirtual().start(() -> request());
        }
        for (int i = 0; i < 2; i++) {
            Thread.ofVirtual().start(() -> compute());
        }
        COMPUTING.await();
        System.out.println("Two carriers, and two virtual threads that compute on them.");
        Thread.sleep(2_000);
        long meanwhile = REQUESTS - LEFT.getCount();
        System.out.println("A second after their time-out, had timed out: " + meanwhile + " of " + REQUESTS);
        enough = true;
        LEFT.await(10, TimeUnit.SECONDS);
        System.out.println("Once the two had ended: " + (REQUESTS - LEFT.getCount()) + " of " + REQUESTS);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (meanwhile == 0
                ? "a time-out on a virtual thread does not come while others compute on all carriers"
                : "a time-out on a virtual thread comes while others compute"));
    }

    static void request() {
        try {
            if (ANSWERS.poll(1_000, TimeUnit.MILLISECONDS) == null) {
                LEFT.countDown();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void compute() {
        COMPUTING.countDown();
        while (!enough) {
            sum += System.nanoTime() & 1;
        }
    }
}
