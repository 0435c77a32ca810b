package loomshowcase.lessons.lostresult;

import java.time.Duration;
import java.util.Locale;

/**
 * Broken: the thread returns a string, and the program cannot get it.
 *
 * <p>The program waits for the thread and still has no result. A thread runs a {@link Runnable}, which returns nothing:
 * the lambda calls the method and drops its value. Python's {@code Thread} does the same.
 *
 * <p>Uses {@link Thread#ofPlatform()} (JEP 444) and {@link Thread#join()}.
 *
 * <pre>
 * Sleeping 1 second(s)...
 * Finished in 1.01 second(s)
 * </pre>
 */
public class BrokenLostResult {

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();

        Thread t1 = Thread.ofPlatform().start(() -> doSomething(1));
        t1.join();

        printFinished(start);
    }

    static String doSomething(int seconds) {
        System.out.println("Sleeping " + seconds + " second(s)...");
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
        } catch (InterruptedException e) {
            return "Interrupted...";
        }
        return "Done Sleeping...";
    }

    static void printFinished(long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "Finished in %.2f second(s)%n", seconds);
    }
}
