package loomshowcase.claims.classinitialiserpins;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A slow object is made on first use under a lock, not in a static initialiser. First a virtual thread makes it, then
 * one waits until another has made it. Each time a second virtual thread wants the only carrier meanwhile.
 *
 * <p>Notice that neither pins, on any JDK tried. The lock gives what the class initialiser gave for nothing: one thread
 * makes the object, and all others wait for it.
 *
 * <p>Source: {@link ReentrantLock}. If the object can be made before the first virtual thread starts, a static
 * initialiser that {@code main} runs is as good.
 *
 * <pre>
 * One carrier. A thread waits until a second one has run, 2 seconds at most.
 * The second ran in time while the first created the object: true
 * The second ran in time while the first waited for its creator: true
 * Verdict on JDK 21: creating an object under a ReentrantLock does not pin; waiting for its creator does not either
 * </pre>
 */
public class AfterClassInitialiserPins {

    static class Lazy {

        private final ReentrantLock lock = new ReentrantLock();
        private Boolean made;

        boolean get(CountDownLatch slow, int seconds) {
            lock.lock();
            try {
                if (made == null) {
                    made = await(slow, seconds);
                }
                return made;
            } finally {
                lock.unlock();
            }
        }
    }

    static final Lazy OWN = new Lazy();
    static final Lazy ANOTHERS = new Lazy();
    static final CountDownLatch STARTED = new CountDownLatch(1);
    static final CountDownLatch DONE = new CountDownLatch(1);

    static volatile boolean ownRan;

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "1");
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "1");
        System.out.println("One carrier. A thread waits until a second one has run, 2 seconds at most.");

        Thread.ofVirtual().start(() -> {
            var ran = new CountDownLatch(1);
            Thread.ofVirtual().start(ran::countDown);
            ownRan = OWN.get(ran, 2);
        }).join();
        System.out.println("The second ran in time while the first created the object: " + ownRan);
        boolean anothersRan = secondRunsWhileAnotherMakesIt();
        System.out.println("The second ran in time while the first waited for its creator: " + anothersRan);

        System.out
                .println("Verdict on JDK " + Runtime.version().feature() + ": creating an object under a ReentrantLock "
                        + (ownRan ? "does not pin" : "pins") + "; waiting for its creator "
                        + (anothersRan ? "does not" + (ownRan ? " either" : "") : "pins" + (ownRan ? "" : " too")));
    }

    static boolean secondRunsWhileAnotherMakesIt() throws InterruptedException {
        Thread maker = Thread.ofPlatform().daemon().start(() -> ANOTHERS.get(DONE, 10));
        while (maker.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        var ran = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            STARTED.countDown();
            ANOTHERS.get(DONE, 10);
        });
        STARTED.await();
        Thread.ofVirtual().start(ran::countDown);
        boolean inTime = await(ran, 2);
        DONE.countDown();
        return inTime;
    }

    static boolean await(CountDownLatch latch, int seconds) {
        try {
            return latch.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }
}
