package loomshowcase.lessons.tenthreads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Ten virtual threads sleep for 1.5 seconds each, at the same time. The program differs only in {@code ofVirtual}.
 *
 * <p>It takes as long as with platform threads. With 100,000 threads this form still runs, because a sleeping virtual
 * thread and its stack are small objects on the heap. The platform form would need 100,000 threads of the operating
 * system, which few machines allow by default.
 *
 * <p>Uses {@link Thread#ofVirtual()} (JEP 444) and {@link Thread#join()}.
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
public class VirtualTenThreads {

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();

        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Thread t = Thread.ofVirtual().start(() -> doSomething(1.5));
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
