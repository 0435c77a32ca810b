package loomshowcase.lessons.tenthreads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Ten platform threads sleep for 1.5 seconds each, at the same time. The program takes 1.5 seconds, not 15.
 *
 * <p>There are two loops: the first starts all ten threads, the second joins them. Python passes the argument in a
 * list; here the lambda captures it. Ten threads are no problem. But each one occupies a thread of the operating system
 * and the address space of a stack, so few machines allow a hundred thousand by default.
 *
 * <p>Uses {@link Thread#ofPlatform()} (JEP 444) and {@link Thread#join()}.
 *
 * <pre>
 * Sleeping 1.5 second(s)...
 * Sleeping 1.5 second(s)...
 * Sleeping 1.5 second(s)...
 * Sleeping 1.5 second(s)...
 * Sleeping 1.5 second(s)...
 * Sleeping 1.5 second(s)...
 * Sleeping 1.5 second(s)...
 * Sleeping 1.5 second(s)...
 * Sleeping 1.5 second(s)...
 * Sleeping 1.5 second(s)...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Done Sleeping...
 * Finished in 1.51 second(s)
 * </pre>
 */
public class PlatformTenThreads {

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();

        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Thread t = Thread.ofPlatform().start(() -> doSomething(1.5));
            threads.add(t);
        }
        for (Thread t : threads) {
            t.join();
        }

        printFinished(start);
    }

    static void doSomething(double seconds) {
        System.out.println("Sleeping " + seconds + " second(s)...");
        try {
            Thread.sleep(Duration.ofMillis((long) (seconds * 1000)));
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
