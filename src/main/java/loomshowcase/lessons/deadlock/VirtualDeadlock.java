package loomshowcase.lessons.deadlock;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Two virtual threads take the same two locks in the same order, left before right, and neither ever waits in vain.
 *
 * <p>Notice that nothing but the word "virtual" differs from the platform form: the order of locks is a matter of the
 * program, not of the kind of thread. It is the better cure here for one more reason: of a deadlock of virtual threads,
 * the JVM would tell you nothing. The thread that waits for the left lock gives its carrier back meanwhile.
 *
 * <p>Uses {@link ReentrantLock}, which never pins a virtual thread, and on virtual threads (JEP 444).
 *
 * <pre>
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Finished in 2.01 second(s)
 * </pre>
 */
public class VirtualDeadlock {

    static final ReentrantLock LEFT = new ReentrantLock();
    static final ReentrantLock RIGHT = new ReentrantLock();

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();

        Thread t1 = Thread.ofVirtual().start(() -> takeBoth(LEFT, RIGHT));
        Thread t2 = Thread.ofVirtual().start(() -> takeBoth(LEFT, RIGHT));
        t1.join();
        t2.join();

        printFinished(start);
    }

    static void takeBoth(ReentrantLock first, ReentrantLock second) {
        first.lock();
        try {
            second.lock();
            try {
                doSomething(1);
            } finally {
                second.unlock();
            }
        } finally {
            first.unlock();
        }
    }

    static void doSomething(int seconds) {
        System.out.println("Sleeping " + seconds + " second(s)...");
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
            System.out.println("Done Sleeping...");
        } catch (InterruptedException e) {
            System.out.println("Interrupted...");
        }
    }

    static void printFinished(long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "Finished in %.2f second(s)%n", seconds);
    }
}
