package loomshowcase.lessons.deadlock;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Two virtual threads take the same two locks in the same order, left before right, and both get them.
 *
 * <p>Only the word "virtual" differs from the platform form: the order of locks has nothing to do with the kind of
 * thread. It matters even more here, because the JVM does not report a deadlock of virtual threads. The thread that
 * waits for the left lock releases its carrier.
 *
 * <p>Uses {@link ReentrantLock}, which pins no virtual thread on any JDK, on virtual threads (JEP 444).
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
