package loomshowcase.lessons.notjoined;

import java.time.Duration;
import java.util.Locale;

/**
 * Two platform threads are started and not joined: the script says that it is finished, and its threads are not.
 *
 * <p>Notice where the two "Done" lines land: the first in the middle of the next step, the second after everything. The
 * main thread is over by then; the JVM lives on until the last thread that is no daemon has ended, and so does Python.
 * Where the "Sleeping" lines land among the first ones is luck.
 *
 * <p>Uses {@link Thread#ofPlatform()} (JEP 444) and {@link Thread#isDaemon()}.
 *
 * <pre>
 * Sleeping 1 second(s)...
 * Finished in 0.00 second(s)
 * Sleeping 2 second(s)...
 * The next step begins...
 * Done Sleeping...1
 * The next step is done...
 * Done Sleeping...2
 * </pre>
 */
public class PlatformNotJoined {

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();

        Thread.ofPlatform().start(() -> doSomething(1));
        Thread.ofPlatform().start(() -> doSomething(2));

        printFinished(start);

        System.out.println("The next step begins...");
        Thread.sleep(Duration.ofMillis(1500));
        System.out.println("The next step is done...");
    }

    static void doSomething(int seconds) {
        System.out.println("Sleeping " + seconds + " second(s)...");
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
            System.out.println("Done Sleeping..." + seconds);
        } catch (InterruptedException e) {
            System.out.println("Interrupted..." + seconds);
        }
    }

    static void printFinished(long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "Finished in %.2f second(s)%n", seconds);
    }
}
