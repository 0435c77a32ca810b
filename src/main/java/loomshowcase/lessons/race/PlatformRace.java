package loomshowcase.lessons.race;

import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Two platform threads add 1 to the same counters a hundred thousand times each, in three ways that lose no count.
 *
 * <p>A monitor and a lock both prevent another thread from coming between reading and writing, if all threads use the
 * same one. A lock for each thread would protect nothing. The adder needs neither: threads that collide add to
 * different cells, and {@code sum} adds up the cells. The two plain counters need no {@code volatile}: {@code join}
 * makes the writes of the joined thread visible to the main thread.
 *
 * <p>Uses {@code synchronized}, {@link ReentrantLock} and {@link LongAdder}.
 *
 * <pre>
 * Counted by two threads: 200000
 * With synchronized:      200000
 * With a ReentrantLock:   200000
 * With a LongAdder:       200000
 * </pre>
 */
public class PlatformRace {

    static final int ROUNDS = 100_000;

    static final Object MONITOR = new Object();
    static final ReentrantLock LOCK = new ReentrantLock();
    static final LongAdder ADDER = new LongAdder();
    static int underMonitor;
    static int underLock;

    public static void main(String[] args) throws InterruptedException {
        Thread t1 = Thread.ofPlatform().start(PlatformRace::count);
        Thread t2 = Thread.ofPlatform().start(PlatformRace::count);
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
