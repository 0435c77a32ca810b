package loomshowcase.claims.logginghang;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The same sixteen requests. The library remembers its line inside {@code synchronized}, and logs it after that.
 *
 * <p>Notice that all lines are written, on every JDK: nobody waits for the appender while it holds a monitor. On 21 a
 * {@link ReentrantLock} in place of the monitor does the same, as {@code synchronized-pins} shows.
 *
 * <p>Source: JEP 444, on pinning in 21.
 *
 * <pre>
 * Two carriers, 16 requests that write 50 lines each, half of them after synchronized.
 * Lines written: 800 of 800
 * Verdict on JDK 21: logging after synchronized stops no request
 * </pre>
 */
public class AfterLoggingHang {

    static final int REQUESTS = 16;
    static final int LINES = 50;

    static final ReentrantLock APPENDER = new ReentrantLock();
    static final CountDownLatch NOT_WRITTEN = new CountDownLatch(REQUESTS * LINES);

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "2");
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "2");
        System.out.println("Two carriers, " + REQUESTS + " requests that write " + LINES
                + " lines each, half of them after synchronized.");
        for (int i = 0; i < REQUESTS; i++) {
            boolean library = i % 2 == 0;
            Thread.ofVirtual().start(() -> request(library));
        }
        boolean written = allWritten();
        System.out.println("Lines written: " + (REQUESTS * LINES - NOT_WRITTEN.getCount()) + " of " + REQUESTS * LINES
                + (written ? "" : ", then none for 3 seconds"));
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (written
                ? "logging after synchronized stops no request"
                : "logging after synchronized stops all requests"));
    }

    static void request(boolean inLibrary) {
        var library = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            if (inLibrary) {
                synchronized (library) {
                    library.append("a line ");
                }
            }
            log();
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
