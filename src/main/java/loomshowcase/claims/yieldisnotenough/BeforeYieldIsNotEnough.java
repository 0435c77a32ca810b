package loomshowcase.claims.yieldisnotenough;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A virtual thread computes on the only carrier and calls {@link Thread#yield()} after each piece; a platform thread
 * starts twenty others meanwhile. This is repeated until none of the twenty has begun while the first yielded a
 * thousand times. Then another virtual thread sleeps, and it is seen whether it wakes up while the first one goes on.
 *
 * <p>Notice that on 21 this was not seen: a thread that yields goes behind the others. From 25 on it happens by
 * chance, in half of the rounds or more, and a thread that sleeps did not wake up in any round. The thread that yields
 * and those that a platform thread or a timer puts into a queue wait in different queues; why the carrier then keeps to
 * one of them was not traced.
 *
 * <p>Source: {@link Thread#yield()}: "a hint to the scheduler", which "is free to ignore this hint"; and
 * {@link java.util.concurrent.ForkJoinPool}, which promises no order among its queues.
 *
 * <pre>
 * One carrier, a virtual thread that computes and yields, and twenty others.
 * It yielded 1,000 times and none of the others began: in round 3 (of 30 at most)
 * One that slept woke up before the first had yielded 20,000 times more: false
 * Verdict on JDK 25: yield is not enough: it yielded on and on, and others neither began nor woke up
 * </pre>
 */
public class BeforeYieldIsNotEnough {

    static final int MOST_ROUNDS = 30;
    static final int OTHERS = 20;
    static final int MANY_YIELDS = 1_000;
    static final int VERY_MANY_YIELDS = 20_000;

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
        boolean asleep = sleeperStarves();
        System.out.println("It yielded 1,000 times and none of the others began: "
                + (starved ? "in round " + round : "never") + " (of " + MOST_ROUNDS + " at most)");
        System.out.println("One that slept woke up before the first had yielded 20,000 times more: " + !asleep);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (starved && asleep ? "yield is not enough: it yielded on and on, and others neither began nor woke up"
                        : starved ? "yield is not enough: it yielded on and on, and none of the others began"
                        : asleep ? "yield is not enough: it yielded on and on, and one that slept did not wake up"
                        : "yield was enough: the others began and woke up soon, each time"));
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

    /** Whether another thread, which slept, does not wake up while the first one yields very many times. */
    static boolean sleeperStarves() throws InterruptedException {
        enough = false;
        var yields = new AtomicInteger();
        var computing = new CountDownLatch(1);
        var awake = new CountDownLatch(1);
        Thread sleeper = Thread.ofVirtual().start(() -> {
            sleep(50);
            awake.countDown();
        });
        Thread computer = Thread.ofVirtual().start(() -> compute(yields, computing));
        computing.await();
        sleep(100); // its sleep is over then
        yields.set(0);
        while (yields.get() < VERY_MANY_YIELDS && awake.getCount() > 0) {
            sleep(1);
        }
        boolean asleep = awake.getCount() > 0;
        enough = true;
        computer.join();
        sleeper.join();
        return asleep;
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
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
