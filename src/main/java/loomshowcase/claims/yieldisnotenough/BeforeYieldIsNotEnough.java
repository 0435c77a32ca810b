package loomshowcase.claims.yieldisnotenough;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A virtual thread computes on the only carrier and calls {@link Thread#yield()} after each piece; a platform thread
 * starts twenty others meanwhile. This is repeated until none of the twenty has begun while the first yielded a
 * thousand times.
 *
 * <p>Notice that on 21 this was not seen: a thread that yields goes behind the others. From 25 on it happens by
 * chance, in about every second round. The thread that yields and those that a platform thread started wait in
 * different queues; why the carrier then keeps to one of them was not traced.
 *
 * <p>Source: {@link Thread#yield()}: "a hint to the scheduler", which "is free to ignore this hint"; and
 * {@link java.util.concurrent.ForkJoinPool}, which promises no order among its queues.
 *
 * <pre>
 * One carrier, a virtual thread that computes and yields, and twenty others.
 * It yielded 1,000 times and none of the others began: in round 3 (of 30 at most)
 * Verdict on JDK 25: yield is not enough: it yielded on and on, and none of the others began
 * </pre>
 */
public class BeforeYieldIsNotEnough {

    static final int MOST_ROUNDS = 30;
    static final int OTHERS = 20;
    static final int MANY_YIELDS = 1_000;

    static volatile boolean enough;

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "1");
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "1");
        System.out.println("One carrier, a virtual thread that computes and yields, and twenty others.");

        int round = 1;
        while (round <= MOST_ROUNDS && !othersStarve()) {
            round++;
        }

        boolean starved = round <= MOST_ROUNDS;
        System.out.println("It yielded 1,000 times and none of the others began: "
                + (starved ? "in round " + round : "never") + " (of " + MOST_ROUNDS + " at most)");
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (starved
                ? "yield is not enough: it yielded on and on, and none of the others began"
                : "yield was enough: the others began soon, each time"));
    }

    /** Whether it has yielded many times before the first of the others begins. */
    static boolean othersStarve() throws InterruptedException {
        enough = false;
        var yields = new AtomicInteger();
        var computing = new CountDownLatch(1);
        var notBegun = new CountDownLatch(OTHERS);
        Thread computer = Thread.ofVirtual().start(() -> compute(yields, computing));
        computing.await();
        Thread.ofPlatform().start(() -> {
            for (int i = 0; i < OTHERS; i++) {
                Thread.ofVirtual().start(notBegun::countDown);
            }
            yields.set(0);
        }).join();
        while (yields.get() < MANY_YIELDS && notBegun.getCount() > 0) {
            Thread.sleep(1);
        }
        boolean noneBegun = notBegun.getCount() == OTHERS;
        enough = true;
        computer.join();
        notBegun.await();
        return noneBegun;
    }

    static void compute(AtomicInteger yields, CountDownLatch computing) {
        computing.countDown();
        while (!enough) {
            long until = System.nanoTime() + 10_000;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            yields.incrementAndGet();
            Thread.yield();
        }
    }
}
