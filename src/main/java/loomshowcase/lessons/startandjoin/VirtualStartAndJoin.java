package loomshowcase.lessons.startandjoin;

import java.time.Duration;
import java.util.Locale;

/**
 * Two virtual threads sleep for one second each, at the same time. The program differs only in {@code ofVirtual}.
 *
 * <p>It takes as long as with platform threads: a virtual thread does not sleep faster. It costs less. A platform
 * thread that runs a virtual thread is called its carrier. While a virtual thread sleeps as here, it occupies no
 * platform thread, and its carrier can run another virtual thread. With two threads you see no difference. With a
 * hundred thousand you do.
 *
 * <p>Uses {@link Thread#ofVirtual()} (JEP 444) and {@link Thread#join()}.
 *
 * <pre>
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Done Sleeping...
 * Finished in 1.01 second(s)
 * </pre>
 */
public class VirtualStartAndJoin {

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();

        Thread t1 = Thread.ofVirtual().start(() -> doSomething(1));
        Thread t2 = Thread.ofVirtual().start(() -> doSomething(1));

        t1.join();
        t2.join();

        printFinished(start);
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
