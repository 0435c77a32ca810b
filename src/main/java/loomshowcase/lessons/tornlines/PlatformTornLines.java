package loomshowcase.lessons.tornlines;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Phaser;

/**
 * Two threads print a line each at the same moment, in one call each. Both lines come out whole.
 *
 * <p>The {@code Phaser} now stands before the call and releases both threads at once, so that they collide.
 * {@code System.out} is a {@code PrintStream}. Its {@code println} holds the lock of the stream while it writes the
 * text and the line end, and so does {@code printf}. The source of the JDK does this from 21 to 28, but the
 * specification promises less: "behaves as though it invokes {@code print(String)} and then {@code println()}". The
 * order of the two lines is not specified.
 *
 * <p>Uses {@link java.io.PrintStream#println(String)}.
 *
 * <pre>
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Done Sleeping...
 * Finished in 1.01 second(s)
 * </pre>
 */
public class PlatformTornLines {

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();

        Phaser both = new Phaser(2);
        Thread t1 = Thread.ofPlatform().start(() -> doSomething(1, both));
        Thread t2 = Thread.ofPlatform().start(() -> doSomething(1, both));

        t1.join();
        t2.join();

        printFinished(start);
    }

    static void doSomething(int seconds, Phaser both) {
        printLine("Sleeping " + seconds + " second(s)...", both);
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
            printLine("Done Sleeping...", both);
        } catch (InterruptedException e) {
            both.arriveAndDeregister();
        }
    }

    static void printLine(String line, Phaser both) {
        both.arriveAndAwaitAdvance();
        System.out.println(line);
    }

    static void printFinished(long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "Finished in %.2f second(s)%n", seconds);
    }
}
