package loomshowcase.lessons.race;

import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Two virtual threads add 1 to the same counters a hundred thousand times each, and no count is lost: three ways to
 * mend the race.
 *
 * <p>Notice that nothing but the word "virtual" differs from the platform form: a virtual thread is a {@link Thread},
 * and its races and their cures are the same. What differs is what happens when a thread waits. On Java 21 a virtual
 * thread that waits for a monitor, or inside one, keeps its carrier; since 24 (JEP 491) it lets go of it. The sections
 * here are so short that this does not matter. A {@link ReentrantLock} lets go of the carrier on all of them.
 *
 * <p>Uses {@code synchronized}, {@link ReentrantLock} and {@link LongAdder}, and on virtual threads (JEP 444).
 *
 * <pre>
 * Counted by two threads: 200000
 * With synchronized:      200000
 * With a ReentrantLock:   200000
 * With a LongAdder:       200000
 * </pre>
 */
public class VirtualRace {

    static final int ROUNDS = 100_000;

    static final Object MONITOR = new Object();
    static final ReentrantLock LOCK = new ReentrantLock();
    static final LongAdder ADDER = new LongAdder();
    static int underMonitor;
    static int underLock;

    public static void main(String[] args) throws InterruptedException {
        Thread t1 = Thread.ofVirtual().start(VirtualRace::count);
        Thread t2 = Thread.ofVirtual().start(VirtualRace::count);
        t1.join();
        t2.join();

        System.out.println("Counted by two threads: " + 2 * ROUNDS);
        System.out.println("With synchronized:      " + underMonitor);
        System.out.println("With a ReentrantLock:   " + underLock);
        System.out.println("With a LongAdder:       " + ADDER.sum());
    }

    static void count() {
        for (int i = 0; i < ROUNDS; i++) {
            synchronized (MONITOR) {
                underMonitor++;
            }

            LOCK.lock();
            try {
                underLock++;
            } finally {
                LOCK.unlock();
            }

            ADDER.increment();
        }
    }
}
