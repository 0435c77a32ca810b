package loomshowcase.lessons.startandjoin;

import java.time.Duration;
import java.util.Locale;

/**
 * Two virtual threads sleep one second each, both at once: the same program with {@code ofVirtual} for
 * {@code ofPlatform}.
 *
 * <p>Notice that nothing else changes, and that it takes as long: a virtual thread does not sleep faster. What changes
 * is the price. While it sleeps it holds no platform thread; its carrier is free to run another. With two threads
 * nobody can tell, with a hundred thousand everybody can.
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
