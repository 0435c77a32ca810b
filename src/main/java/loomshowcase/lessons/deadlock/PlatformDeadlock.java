package loomshowcase.lessons.deadlock;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Two platform threads take the same two locks in the same order, left before right, and both get them.
 *
 * <p>The second thread holds nothing while it waits for the left lock, so no thread can be waiting for it. Any order
 * works if all threads keep to it, such as the number of the account or the name of the file. The program takes two
 * seconds: what threads do while they hold the same lock, they do one after another. So hold a lock only for a short
 * time, and do not sleep as this program does.
 *
 * <p>Uses {@link ReentrantLock}. Where no order is possible, use
 * {@link ReentrantLock#tryLock(long, java.util.concurrent.TimeUnit)}.
 *
 * <pre>
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Finished in 2.01 second(s)
 * </pre>
 */
public class PlatformDeadlock {

    static final ReentrantLock LEFT = new ReentrantLock();
    static final ReentrantLock RIGHT = new ReentrantLock();

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();

        Thread t1 = Thread.ofPlatform().start(() -> takeBoth(LEFT, RIGHT));
        Thread t2 = Thread.ofPlatform().start(() -> takeBoth(LEFT, RIGHT));
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
