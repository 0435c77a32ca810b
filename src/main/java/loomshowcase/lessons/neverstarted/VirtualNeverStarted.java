package loomshowcase.lessons.neverstarted;

import java.time.Duration;
import java.util.Locale;

/**
 * Two virtual threads are made and not started. Nothing runs, and "Finished" is printed at once. Then one of them is
 * started, twice.
 *
 * <p>The same rules hold as for a platform thread: {@code t2} stays {@code NEW} for ever, and {@code t1} runs only
 * once. Only the message of the exception differs. {@code Thread.ofVirtual().start} and
 * {@link Thread#startVirtualThread(Runnable)} make and start a thread in one step, so that you cannot forget to start
 * it.
 *
 * <p>Uses {@link Thread.Builder#unstarted(Runnable)} (JEP 444), {@link Thread#start()} and {@link Thread.State}.
 *
 * <pre>
 * Finished in 0.06 second(s)
 * t1 is NEW, t2 is NEW
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * t1 is TERMINATED, t2 is NEW
 * t1 started twice: java.lang.IllegalThreadStateException: Already started
 * </pre>
 */
public class VirtualNeverStarted {

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();

        Thread t1 = Thread.ofVirtual().unstarted(() -> doSomething(1));
        Thread t2 = Thread.ofVirtual().unstarted(() -> doSomething(1));

        printFinished(start);
        System.out.println("t1 is " + t1.getState() + ", t2 is " + t2.getState());

        t1.start();
        t1.join();
        System.out.println("t1 is " + t1.getState() + ", t2 is " + t2.getState());

        try {
            t1.start();
        } catch (IllegalThreadStateException e) {
            System.out.println("t1 started twice: " + e);
        }
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
