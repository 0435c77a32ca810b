package loomshowcase.lessons.tornlines;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Phaser;

/**
 * Broken: a line is printed in two calls, and another thread prints between them. Two lines run together, and the ends
 * of the lines come later, as in the tutorial's own output.
 *
 * <p>Notice that nothing here is left to luck: the {@code Phaser} between the two calls holds each thread until the
 * other has printed its text as well. Without it the lines would be torn now and then, which is worse, because a test
 * would not see it. The kind of thread does not matter.
 *
 * <p>Uses {@link java.io.PrintStream#print(String)}, which writes what it is given and nothing after it, and on
 * {@link Phaser#arriveAndAwaitAdvance()}.
 *
 * <pre>
 * Sleeping 1 second(s)...Sleeping 1 second(s)...
 *
 * Done Sleeping...Done Sleeping...
 *
 * Finished in 1.07 second(s)
 * </pre>
 */
public class BrokenTornLines {

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
        System.out.print(line);
        both.arriveAndAwaitAdvance();
        System.out.println();
    }

    static void printFinished(long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "Finished in %.2f second(s)%n", seconds);
    }
}
