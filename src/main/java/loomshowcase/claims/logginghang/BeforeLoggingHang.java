package loomshowcase.claims.logginghang;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Sixteen requests write log lines, on two carriers. Half of them call a library that logs inside {@code
 * synchronized}; the others log outside. The appender has one {@link ReentrantLock}, as that of Logback has.
 *
 * <p>Notice that on 21 no line is written any more after a short while. A request that logs outside has the lock. It
 * waited for the disk without a carrier, and gets none to go on: requests that wait for the lock inside {@code
 * synchronized} keep both. Each monitor belongs to one request, so nothing is contended but the log.
 *
 * <p>Source: JEP 491, which ended it in 24; reports of it are named in the words of this claim. The program ends on 21
 * because virtual threads are daemons.
 *
 * <pre>
 * Two carriers, 16 requests that write 50 lines each, half of them inside synchronized.
 * Lines written: 2 of 800, then none for 3 seconds
 * Verdict on JDK 21: logging inside synchronized can stop all requests
 * </pre>
 */
public class BeforeLoggingHang {

    static final int REQUESTS = 16;
    static final int LINES = 50;

    static final ReentrantLock APPENDER = new ReentrantLock();
    static final CountDownLatch NOT_WRITTEN = new CountDownLatch(REQUESTS * LINES);

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "2");
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "2");
        System.out.println("Two carriers, " + REQUESTS + " requests that write " + LINES
                + " lines each, half of them inside synchronized.");
        for (int i = 0; i < REQUESTS; i++) {
            boolean inside = i % 2 == 0;
            Thread.ofVirtual().start(() -> request(inside));
        }
        boolean written = allWritten();
        System.out.println("Lines written: " + (REQUESTS * LINES - NOT_WRITTEN.getCount()) + " of " + REQUESTS * LINES
                + (written ? "" : ", then none for 3 seconds"));
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (written
                ? "logging inside synchronized stops no request"
                : "logging inside synchronized can stop all requests"));
    }

    static void request(boolean inside) {
        Object library = new Object();
        for (int i = 0; i < LINES; i++) {
            if (inside) {
                synchronized (library) {
                    log();
                }
            } else {
                log();
            }
        }
    }

    static void log() {
        APPENDER.lock();
        try {
            LockSupport.parkNanos(200_000); // the disk
            NOT_WRITTEN.countDown();
        } finally {
            APPENDER.unlock();
        }
    }

    /** Whether all lines get written; false after three seconds without a single one. */
    static boolean allWritten() throws InterruptedException {
        long before;
        do {
            before = NOT_WRITTEN.getCount();
            if (NOT_WRITTEN.await(3, TimeUnit.SECONDS)) {
                return true;
            }
        } while (NOT_WRITTEN.getCount() < before);
        return false;
    }
}
