package loomshowcase.lessons.notjoined;

import java.time.Duration;
import java.util.Locale;

/**
 * Two platform threads are started and not joined. The program says that it has finished while its threads still run.
 *
 * <p>The first "Done" line appears in the middle of the next step, the second after everything else. By then the main
 * thread has ended. The JVM exits when the last thread that is not a daemon has ended, and Python does the same. The
 * "Sleeping" lines may come anywhere among the first lines.
 *
 * <p>Uses {@link Thread#ofPlatform()} (JEP 444). See {@link Thread#isDaemon()}.
 *
 * <pre>
 * Sleeping 1 second(s)...
 * Finished in 0.01 second(s)
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
