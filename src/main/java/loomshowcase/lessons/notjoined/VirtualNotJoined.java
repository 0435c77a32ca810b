package loomshowcase.lessons.notjoined;

import java.time.Duration;
import java.util.Locale;

/**
 * Two virtual threads are started and not joined. The JVM exits while one of them sleeps.
 *
 * <p>{@code Done Sleeping...2} is never printed. There is no error, and the exit code is 0. Every virtual thread is a
 * daemon, and that cannot be changed. The JVM does not wait for daemons once all other threads have ended. If you
 * forget to join platform threads, their output is late. If you forget to join virtual threads, it can be lost.
 *
 * <p>Uses {@link Thread#ofVirtual()} (JEP 444). See {@link Thread#isDaemon()}.
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
