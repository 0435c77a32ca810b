package loomshowcase.claims.pinneddeadlock;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Two carriers. A virtual thread that holds nothing waits for a lock. Then four more are started, which take that lock
 * inside {@code synchronized}. On 21 two of these wait for it and keep both carriers, so the other two cannot begin.
 *
 * <p>Notice that there is no circle of locks: no two threads use the same monitor, and the lock is free. On 21 the
 * first thread in its queue is woken to take it. It has no carrier, because the two behind it keep both. So nothing
 * moves, and in a thread dump no stack is that of a thread with the lock.
 *
 * <p>Source: JEP 491, which describes such deadlocks and ends them, and {@link ReentrantLock}. The program
 * ends on 21 because virtual threads are daemons and {@code main} waits for them with a time-out.
 *
 * <pre>
 * Two carriers. One thread waits for a lock, and four more are started to take it, inside synchronized.
 * Threads that got the lock within 3 seconds: 0 of 5
 * Verdict on JDK 21: threads that wait inside synchronized can stop each other, with no circle of locks
 * </pre>
 */
public class BeforePinnedDeadlock {

    static final ReentrantLock LOCK = new ReentrantLock(true);
    static final CountDownLatch STILL_WAITING = new CountDownLatch(5);

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "2");
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "2");
        System.out.println("Two carriers. One thread waits for a lock, and four more are started to take it, "
                + "inside synchronized.");

        List<Thread> threads = new ArrayList<>();
        LOCK.lock();
        threads.add(Thread.ofVirtual().start(() -> takeTheLock()));
        awaitQueue(threads, 1);
        for (int i = 0; i < 4; i++) {
            threads.add(Thread.ofVirtual().start(() -> takeTheLockInsideSynchronized()));
        }
        awaitQueue(threads, 3);
        LOCK.unlock();
        boolean allGot = STILL_WAITING.await(3, TimeUnit.SECONDS);

        System.out.println("Threads that got the lock within 3 seconds: " + (5 - STILL_WAITING.getCount()) + " of 5");
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (allGot
                ? "threads that wait inside synchronized all get their turn"
                : "threads that wait inside synchronized can stop each other, with no circle of locks"));
    }

    /** Waits until so many of them wait for the lock: with two carriers, two can be pinned at once. */
    static void awaitQueue(List<Thread> threads, int waiting) throws InterruptedException {
        while (threads.stream().filter(LOCK::hasQueuedThread).count() < waiting) {
            Thread.sleep(1);
        }
    }

    static void takeTheLockInsideSynchronized() {
        synchronized (new Object()) {
            takeTheLock();
        }
    }

    static void takeTheLock() {
        LOCK.lock();
        LOCK.unlock();
        STILL_WAITING.countDown();
    }
}
