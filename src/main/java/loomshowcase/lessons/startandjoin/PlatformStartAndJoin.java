package loomshowcase.lessons.startandjoin;

import java.time.Duration;
import java.util.Locale;

/**
 * Two platform threads sleep one second each, both at once: the script is done after one second, not two.
 *
 * <p>Notice that both are asleep before either is done, and that {@code join} is what makes the last line true: the
 * main thread waits for {@code t1}, and by then the wait for {@code t2} is as good as over. Each sleeping thread keeps
 * a thread of the operating system to itself.
 *
 * <p>Uses {@link Thread#ofPlatform()} (JEP 444), which does what {@code new Thread} always did, and on
 * {@link Thread#join()}.
 *
 * <pre>
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Done Sleeping...
 * Finished in 1.00 second(s)
 * </pre>
 */
public class PlatformStartAndJoin {

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();

        Thread t1 = Thread.ofPlatform().start(() -> doSomething(1));
        Thread t2 = Thread.ofPlatform().start(() -> doSomething(1));

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
