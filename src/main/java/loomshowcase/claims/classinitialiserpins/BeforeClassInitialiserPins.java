package loomshowcase.claims.classinitialiserpins;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A virtual thread waits in the static initialiser of a class, then one waits for a class that another initialises;
 * each time a second virtual thread wants the only carrier meanwhile.
 *
 * <p>Notice that the first case pins on every JDK tried, and that the second one does not from 26 on. Notice also that
 * no lock is in sight: a first use of a class can be such a wait if its initialiser is slow.
 *
 * <p>Source: the Java Language Specification, 12.4.2: whoever comes second waits until the initialiser has ended; and
 * JDK-8369238, which lets virtual threads unmount in that wait since 26.
 *
 * <pre>
 * One carrier. A thread waits until a second one has run, 2 seconds at most.
 * The second ran in time while the first waited in its own initialiser: false
 * The second ran in time while the first waited for another's initialiser: true
 * Verdict on JDK 26: waiting in a static initialiser pins; waiting for another thread's initialiser does not
 * </pre>
 */
public class BeforeClassInitialiserPins {

    static class Own {

        static final boolean SECOND_RAN = secondRunsMeanwhile();

        static boolean secondRunsMeanwhile() {
            var ran = new CountDownLatch(1);
            Thread.ofVirtual().start(ran::countDown);
            return await(ran, 2);
        }
    }

    static class Anothers {

        static final boolean READY = await(DONE, 10);

        static void use() {}
    }

    static final CountDownLatch STARTED = new CountDownLatch(1);
    static final CountDownLatch DONE = new CountDownLatch(1);

    static volatile boolean ownRan;

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "1");
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "1");
        System.out.println("One carrier. A thread waits until a second one has run, 2 seconds at most.");

        Thread.ofVirtual().start(() -> ownRan = Own.SECOND_RAN).join();
        System.out.println("The second ran in time while the first waited in its own initialiser: " + ownRan);
        boolean anothersRan = secondRunsWhileAnotherInitialises();
        System.out.println("The second ran in time while the first waited for another's initialiser: " + anothersRan);

        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": waiting in a static initialiser "
                + (ownRan ? "does not pin" : "pins") + "; waiting for another thread's initialiser "
                + (anothersRan ? "does not" : "pins too"));
    }

    static boolean secondRunsWhileAnotherInitialises() throws InterruptedException {
        Thread initialiser = Thread.ofPlatform().daemon().start(Anothers::use);
        while (initialiser.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        var ran = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            STARTED.countDown();
            Anothers.use();
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
