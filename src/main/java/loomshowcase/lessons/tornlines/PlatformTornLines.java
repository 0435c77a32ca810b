package loomshowcase.lessons.tornlines;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Phaser;

/**
 * A line is printed in one call, by two threads at the same moment, and both lines come out whole.
 *
 * <p>Notice that the {@code Phaser} stands before the call now, and lets both threads go at once to make them collide.
 * {@code System.out} is a {@code PrintStream}, and its {@code println} holds the lock of the stream while it writes the
 * text and the end of the line; so does {@code printf}. That is what the source of the JDK does, from 21 to 27; the API
 * promises less: "behaves as though it invokes {@code print(String)} and then {@code println()}". Which of two lines
 * comes first nobody promises.
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
