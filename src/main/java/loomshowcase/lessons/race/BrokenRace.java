package loomshowcase.lessons.race;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/**
 * Broken: two threads add 1 to the same counter a thousand times each, and half of the counts are lost.
 *
 * <p>The loss is forced here, so that you see it each time. Between reading and writing, each thread waits at a barrier
 * until the other one has read too, so both write the same sum. Without the barrier, {@code counter++} has the same
 * gap, only much shorter. Counts are then lost by chance: perhaps in none of your tests, and some day in production.
 * {@code volatile} does not prevent it. Virtual threads give the same result.
 *
 * <p>Uses {@link CyclicBarrier}. The Java Language Specification, 15.14.2, describes {@code counter++} as reading,
 * adding and storing.
 *
 * <pre>
 * The bad moment is forced: each thread waits between reading and writing.
 * Counted by two threads: 2000
 * In the counter:         1000
 * </pre>
 */
public class BrokenRace {

    static final int ROUNDS = 1_000;
    static final CyclicBarrier BOTH_HAVE_READ = new CyclicBarrier(2);
    static volatile int counter;

    public static void main(String[] args) throws InterruptedException {
        Thread t1 = Thread.ofPlatform().start(BrokenRace::count);
        Thread t2 = Thread.ofPlatform().start(BrokenRace::count);
        t1.join();
        t2.join();

        System.out.println("The bad moment is forced: each thread waits between reading and writing.");
        System.out.println("Counted by two threads: " + 2 * ROUNDS);
        System.out.println("In the counter:         " + counter);
    }

    static void count() {
        try {
            for (int i = 0; i < ROUNDS; i++) {
                int read = counter;
                BOTH_HAVE_READ.await();
                counter = read + 1;
                BOTH_HAVE_READ.await();
            }
        } catch (InterruptedException | BrokenBarrierException e) {
            System.out.println("Interrupted...");
        }
    }
}
