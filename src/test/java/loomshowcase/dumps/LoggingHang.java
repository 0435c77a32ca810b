package loomshowcase.dumps;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Requests log, some of them from inside {@code synchronized}. Before JDK 24 those keep their carriers while they wait for
 * the lock of the log, and the one whose turn it is has none.
 */
public final class LoggingHang {

    private static final ReentrantLock APPENDER = new ReentrantLock(true);

    private LoggingHang() {}

    /** Needs a scheduler with two carriers. */
    public static void main(String... none) throws Exception {
        ExecutorService executor =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("request-", 0).factory());
        APPENDER.lock();
        for (int request = 0; request < 20; request++) {
            executor.submit(() -> log("outside"));
        }
        Standing.untilQueued(APPENDER, 20);
        for (int request = 0; request < 20; request++) {
            executor.submit(LoggingHang::logInside);
        }
        Standing.untilQueued(APPENDER, Runtime.version().feature() < 24 ? 22 : 40);
        APPENDER.unlock();
        Standing.still();
    }

    private static void logInside() {
        synchronized (new Object()) {
            log("inside");
        }
    }

    private static void log(String line) {
        APPENDER.lock();
        try {
            Thread.yield();
        } finally {
            APPENDER.unlock();
        }
    }
}
