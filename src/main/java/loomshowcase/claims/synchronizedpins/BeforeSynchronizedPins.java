package loomshowcase.claims.synchronizedpins;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A virtual thread waits inside {@code synchronized}, and a second one wants the only carrier meanwhile.
 *
 * <p>Notice that the first thread waits for the second one, with a time-out. Where it keeps its carrier the second one
 * cannot begin before that time-out, and the two would wait for ever without it.
 *
 * <p>Source: JEP 491, which lets virtual threads unmount inside {@code synchronized} since 24, and
 * {@link CountDownLatch#await(long, TimeUnit)}, which says whether the time was over.
 *
 * <pre>
 * One carrier. The first thread waits inside synchronized until the second has run, 2 seconds at most.
 * The second thread had run in time: false
 * Verdict on JDK 21: synchronized pins: the other thread had to wait
 * </pre>
 */
public class BeforeSynchronizedPins {

    static final Object LOCK = new Object();
    static final CountDownLatch INSIDE = new CountDownLatch(1);
    static final CountDownLatch SECOND_RAN = new CountDownLatch(1);

    static volatile boolean inTime;

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "1");
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "1");
        System.out.println("One carrier. The first thread waits inside synchronized until the second has run, "
                + "2 seconds at most.");

        Thread first = Thread.ofVirtual().start(() -> waitInside());
        INSIDE.await();
        Thread second = Thread.ofVirtual().start(SECOND_RAN::countDown);
        first.join();
        second.join();

        System.out.println("The second thread had run in time: " + inTime);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (inTime
                ? "synchronized does not pin: the other thread ran meanwhile"
                : "synchronized pins: the other thread had to wait"));
    }

    static void waitInside() {
        synchronized (LOCK) {
            INSIDE.countDown();
            try {
                inTime = SECOND_RAN.await(2, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                System.out.println("Interrupted...");
            }
        }
    }
}
