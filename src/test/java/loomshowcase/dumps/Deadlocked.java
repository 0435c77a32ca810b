package loomshowcase.dumps;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/** Two virtual threads that wait for each other, in a circle of monitors or of locks. */
public final class Deadlocked {

    private static final Object MONITOR = new Object();
    private static final Object OTHER_MONITOR = new Object();
    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final ReentrantLock OTHER_LOCK = new ReentrantLock();
    private static final CountDownLatch BOTH_HOLD_ONE = new CountDownLatch(2);

    private Deadlocked() {}

    /** @param arguments {@code monitors} or {@code locks} */
    public static void main(String... arguments) throws Exception {
        boolean monitors = arguments[0].equals("monitors");
        Thread debit = Thread.ofVirtual().name("debit")
                .start(() -> transfer(monitors, MONITOR, OTHER_MONITOR, LOCK, OTHER_LOCK));
        Thread credit = Thread.ofVirtual().name("credit")
                .start(() -> transfer(monitors, OTHER_MONITOR, MONITOR, OTHER_LOCK, LOCK));
        BOTH_HOLD_ONE.await();
        Thread.State waits = monitors ? Thread.State.BLOCKED : Thread.State.WAITING;
        Standing.until(() -> debit.getState() == waits && credit.getState() == waits
                && (monitors || LOCK.hasQueuedThreads() && OTHER_LOCK.hasQueuedThreads()));
        Standing.still();
    }

    private static void transfer(boolean monitors, Object from, Object to, ReentrantLock first, ReentrantLock second) {
        if (monitors) {
            synchronized (from) {
                meet();
                synchronized (to) {
                    throw new IllegalStateException("not reached");
                }
            }
        }
        first.lock();
        meet();
        second.lock();
    }

    private static void meet() {
        BOTH_HOLD_ONE.countDown();
        try {
            BOTH_HOLD_ONE.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
