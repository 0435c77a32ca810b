package loomshowcase.lessons.startandjoin;

import java.time.Duration;
import java.util.Locale;

/**
 * Two platform threads sleep for one second each, at the same time. The program takes one second, not two.
 *
 * <p>Both threads are asleep before either one is done. The main thread waits in {@code t1.join()}. When that returns,
 * {@code t2} has ended too, or is about to, so the second {@code join} hardly waits. Each sleeping thread occupies a
 * thread of the operating system.
 *
 * <p>Uses {@link Thread#ofPlatform()} (JEP 444), which makes the same thread as {@code new Thread}, and
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
