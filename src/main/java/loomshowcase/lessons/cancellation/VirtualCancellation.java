package loomshowcase.lessons.cancellation;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.FutureTask;

/**
 * A virtual thread and a future are cancelled by hand: the thread by {@code interrupt}, the future by
 * {@code cancel(true)}, which interrupts the thread that runs it.
 *
 * <p>A virtual thread is interrupted in the same way as a platform thread, and in more places. A platform thread that
 * reads from a plain {@code Socket} does not notice an interrupt. On a virtual thread the interrupt closes the socket,
 * and the read throws a {@code SocketException}. A {@code CompletableFuture} cannot replace the future: its {@code
 * cancel(true)} interrupts nothing.
 *
 * <p>Uses {@link Thread#interrupt()}, {@link FutureTask#cancel(boolean)} and virtual threads (JEP 444). The futures of
 * an executor are cancelled in the same way. On 21, {@code close} of a per-task executor does not wait for the thread
 * of a cancelled task (JDK-8347039); on 25 it does.
 *
 * <pre>
 * Sleeping 5 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 5 second(s)...
 * Done Sleeping...
 * Interrupted...
 * Interrupted...
 * The future is CANCELLED
 * Finished in 1.03 second(s)
 * </pre>
 */
public class VirtualCancellation {

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();

        Thread t1 = Thread.ofVirtual().start(() -> doSomething(5));
        FutureTask<Void> f2 = new FutureTask<>(() -> doSomething(5), null);
        Thread t2 = Thread.ofVirtual().start(f2);
        doSomething(1);

        t1.interrupt();
        f2.cancel(true);
        System.out.println("The future is " + f2.state());
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
