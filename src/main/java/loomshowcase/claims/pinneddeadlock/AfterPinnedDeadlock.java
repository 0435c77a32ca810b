package loomshowcase.claims.pinneddeadlock;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Two carriers. A virtual thread that holds nothing waits for a lock. Then four more are started, which take that lock
 * while they hold one of their own.
 *
 * <p>Notice that only the four monitors have become locks. The threads that wait give their carriers back, so the first
 * one in the queue gets one.
 *
 * <p>Source: {@link ReentrantLock}, and JEP 444, which advises it for 21 in place of {@code synchronized} around waits
 * that are frequent and can be long.
 *
 * <pre>
 * Two carriers. One thread waits for a lock, and four more are started to take it, each with a lock of its own.
 * Threads that got the lock within 3 seconds: 5 of 5
 * Verdict on JDK 21: threads that wait with a lock of their own all get their turn
 * </pre>
 */
public class AfterPinnedDeadlock {

    static final ReentrantLock LOCK = new ReentrantLock(true);
    static final CountDownLatch STILL_WAITING = new CountDownLatch(5);

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "2");
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "2");
        System.out.println("Two carriers. One thread waits for a lock, and four more are started to take it, "
                + "each with a lock of its own.");

        List<Thread> threads = new ArrayList<>();
        LOCK.lock();
        threads.add(Thread.ofVirtual().start(() -> takeTheLock()));
        awaitQueue(threads, 1);
        for (int i = 0; i < 4; i++) {
            threads.add(Thread.ofVirtual().start(() -> takeTheLockWithinAnother()));
        }
        awaitQueue(threads, 3);
        LOCK.unlock();
        boolean allGot = STILL_WAITING.await(3, TimeUnit.SECONDS);

        System.out.println("Threads that got the lock within 3 seconds: " + (5 - STILL_WAITING.getCount()) + " of 5");
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (allGot
                ? "threads that wait with a lock of their own all get their turn"
                : "threads that wait with a lock of their own stop each other"));
    }

    /** Waits until so many of them wait for the lock. */
    static void awaitQueue(List<Thread> threads, int waiting) throws InterruptedException {
        while (threads.stream().filter(LOCK::hasQueuedThread).count() < waiting) {
            Thread.sleep(1);
        }
    }

    static void takeTheLockWithinAnother() {
        var own = new ReentrantLock();
        own.lock();
        try {
            takeTheLock();
        } finally {
            own.unlock();
        }
    }

    static void takeTheLock() {
        LOCK.lock();
        LOCK.unlock();
        STILL_WAITING.countDown();
    }
}
