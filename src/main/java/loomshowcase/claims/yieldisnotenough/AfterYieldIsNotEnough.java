package loomshowcase.claims.yieldisnotenough;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A virtual thread computes on the only carrier and calls {@link LockSupport#parkNanos(long)} after each piece; a
 * platform thread starts twenty others meanwhile. This is repeated thirty times.
 *
 * <p>Notice that the others began each time, on every JDK tried: a thread that parks is in no queue until the timer
 * brings it back, and meanwhile the carrier looks for work everywhere. It is a makeshift for a loop that must stay on
 * virtual threads. Computing belongs on platform threads, as {@code no-time-slicing} shows.
 *
 * <p>Source: {@link LockSupport#parkNanos(long)}, which really waits, however short the time, unless the thread is
 * interrupted or has a permit: then it returns at once, and the others wait on.
 *
 * <pre>
 * One carrier, a virtual thread that computes and parks, and twenty others.
 * It parked 1,000 times and none of the others began: never (of 30 at most)
 * Verdict on JDK 25: parking was enough: the others began soon, each time
 * </pre>
 */
public class AfterYieldIsNotEnough {

    static final int MOST_ROUNDS = 30;
    static final int OTHERS = 20;
    static final int MANY_PAUSES = 1_000;

    static volatile boolean enough;

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "1");
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "1");
        System.out.println("One carrier, a virtual thread that computes and parks, and twenty others.");

        int round = 1;
        while (round <= MOST_ROUNDS && !othersStarve()) {
            round++;
        }

        boolean starved = round <= MOST_ROUNDS;
        System.out.println("It parked 1,000 times and none of the others began: "
                + (starved ? "in round " + round : "never") + " (of " + MOST_ROUNDS + " at most)");
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (starved
                ? "parking is not enough: it parked again and again, and none of the others began"
                : "parking was enough: the others began soon, each time"));
    }

    /** Whether it has parked many times before the first of the others begins. */
    static boolean othersStarve() throws InterruptedException {
        enough = false;
        var pauses = new AtomicInteger();
        var computing = new CountDownLatch(1);
        var notBegun = new CountDownLatch(OTHERS);
        Thread computer = Thread.ofVirtual().start(() -> compute(pauses, computing));
        computing.await();
        Thread.ofPlatform().start(() -> {
            for (int i = 0; i < OTHERS; i++) {
                Thread.ofVirtual().start(notBegun::countDown);
            }
            pauses.set(0);
        }).join();
        while (pauses.get() < MANY_PAUSES && notBegun.getCount() > 0) {
            Thread.sleep(1);
        }
        boolean noneBegun = notBegun.getCount() == OTHERS;
        enough = true;
        computer.join();
        notBegun.await();
        return noneBegun;
    }

    static void compute(AtomicInteger pauses, CountDownLatch computing) {
        computing.countDown();
        while (!enough) {
            long until = System.nanoTime() + 10_000;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            pauses.incrementAndGet();
            LockSupport.parkNanos(1);
        }
    }
}
