package loomshowcase.lessons.tornlines;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Phaser;

/**
 * Broken: each thread prints its line in two calls, and the other thread prints between them. Two texts run together,
 * and the two line ends follow, as in the tutorial's own output.
 *
 * <p>Nothing is left to chance here. The {@code Phaser} between the two calls holds each thread until the other one has
 * printed its text. Without it, lines would be torn only now and then, and a test might not notice. The kind of thread
 * makes no difference.
 *
 * <p>Uses {@link java.io.PrintStream#print(String)}, which adds no line end, and
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
