package loomshowcase.lessons.notjoined;

import java.time.Duration;
import java.util.Locale;

/**
 * Two virtual threads are started and not joined: the script says that it is finished, and the JVM leaves while one of
 * them sleeps.
 *
 * <p>Notice the line that is missing: {@code Done Sleeping...2} is never printed, and there is no error, the exit code
 * is 0. Every virtual thread is a daemon, which cannot be changed, and the JVM does not wait for daemons when the last
 * other thread has ended. A forgotten {@code join} makes platform threads late, and virtual threads lost.
 *
 * <p>Uses {@link Thread#ofVirtual()} (JEP 444) and {@link Thread#isDaemon()}.
 *
 * <pre>
 * Finished in 0.02 second(s)
 * Sleeping 1 second(s)...
 * Sleeping 2 second(s)...
 * The next step begins...
 * Done Sleeping...1
 * The next step is done...
 * </pre>
 */
public class VirtualNotJoined {

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();

        Thread.ofVirtual().start(() -> doSomething(1));
        Thread.ofVirtual().start(() -> doSomething(2));

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
