package loomshowcase.lessons.race;

import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Two virtual threads add 1 to the same counters a hundred thousand times each, in three ways that lose no count.
 *
 * <p>Only the word "virtual" differs from the platform form. A virtual thread is a {@link Thread}, with the same races
 * and the same remedies. The difference is what happens while a thread waits. On Java 21 a virtual thread that waits
 * for a monitor, or waits while it holds one, keeps its carrier. Since 24 (JEP 491) it releases the carrier, as with a
 * {@link ReentrantLock} on every JDK, unless something else pins it. These sections are so short that this hardly
 * matters.
 *
 * <p>Uses {@code synchronized}, {@link ReentrantLock} and {@link LongAdder} on virtual threads (JEP 444).
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
