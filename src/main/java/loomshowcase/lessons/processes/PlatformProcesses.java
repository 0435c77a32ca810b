package loomshowcase.lessons.processes;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two threads of one process count in one counter, and the main thread sees both counts.
 *
 * <p>All three threads print the same process ID, and the counter is 2 at the end. The counter is one object in one
 * heap, and each thread can reach it. That makes threads convenient, and it makes races possible: hence the
 * {@link AtomicInteger}. It is the same with virtual threads.
 *
 * <p>Uses {@link Thread#ofPlatform()} (JEP 444) and {@link ProcessHandle#pid()}.
 *
 * <pre>
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Done Sleeping... counted 1 in process 31364
 * Done Sleeping... counted 2 in process 31364
 * The counter is at 2 in process 31364
 * Finished in 1.03 second(s)
 * </pre>
 */
public class PlatformProcesses {

    static final AtomicInteger COUNTER = new AtomicInteger();

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();

        Thread t1 = Thread.ofPlatform().start(() -> doSomething(1));
        Thread t2 = Thread.ofPlatform().start(() -> doSomething(1));
        t1.join();
        t2.join();

        System.out.println("The counter is at " + COUNTER + " in process " + ProcessHandle.current().pid());
        printFinished(start);
    }

    static void doSomething(int seconds) {
        System.out.println("Sleeping " + seconds + " second(s)...");
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
            int count = COUNTER.incrementAndGet();
            System.out.println("Done Sleeping... counted " + count + " in process " + ProcessHandle.current().pid());
        } catch (InterruptedException e) {
            System.out.println("Interrupted...");
        }
    }

    static void printFinished(long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "Finished in %.2f second(s)%n", seconds);
    }
}
