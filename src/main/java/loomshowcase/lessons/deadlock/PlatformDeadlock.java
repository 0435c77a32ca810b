package loomshowcase.lessons.deadlock;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Two platform threads take the same two locks in the same order, left before right, and neither ever waits in vain.
 *
 * <p>Notice that who comes second waits for the left lock holding nothing, so nobody can be waiting for it. Any order
 * will do as long as all keep to it: the number of the account, the name of the file. Notice the two seconds as well:
 * what is done under a lock is done one after another, by however many threads. So hold locks for a short time, and not
 * while sleeping as here.
 *
 * <p>Uses {@link ReentrantLock}. {@link ReentrantLock#tryLock(long, java.util.concurrent.TimeUnit)} is the way out
 * where no order can be kept.
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
