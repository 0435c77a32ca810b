package loomshowcase.claims.synchronizedpins;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A virtual thread waits while it holds a {@link ReentrantLock}, and a second one wants the only carrier meanwhile.
 *
 * <p>Notice that the wait ends at once, on every JDK: the first thread gives its carrier back while it waits, the
 * second one runs on it, and the first goes on.
 *
 * <p>Source: {@link ReentrantLock}, which is written in Java and parks like any other wait, and JEP 444, which
 * advises it for 21.
 *
 * <pre>
 * One carrier. The first thread waits with the lock held until the second has run, 2 seconds at most.
 * The second thread had run in time: true
 * Verdict on JDK 21: a ReentrantLock does not pin: the other thread ran meanwhile
 * </pre>
 */
public class AfterSynchronizedPins {

    static final ReentrantLock LOCK = new ReentrantLock();
    static final CountDownLatch INSIDE = new CountDownLatch(1);
    static final CountDownLatch SECOND_RAN = new CountDownLatch(1);

    static volatile boolean inTime;

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "1");
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "1");
        System.out.println("One carrier. The first thread waits with the lock held until the second has run, "
                + "2 seconds at most.");

        Thread first = Thread.ofVirtual().start(() -> waitInside());
        INSIDE.await();
        Thread second = Thread.ofVirtual().start(SECOND_RAN::countDown);
        first.join();
        second.join();

        System.out.println("The second thread had run in time: " + inTime);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (inTime
                ? "a ReentrantLock does not pin: the other thread ran meanwhile"
                : "a ReentrantLock pins: the other thread had to wait"));
    }

    static void waitInside() {
        LOCK.lock();
        try {
            INSIDE.countDown();
            inTime = SECOND_RAN.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            System.out.println("Interrupted...");
        } finally {
            LOCK.unlock();
        }
    }
}
