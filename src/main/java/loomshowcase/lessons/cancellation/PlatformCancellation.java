package loomshowcase.lessons.cancellation;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.FutureTask;

/**
 * A platform thread and a future are cancelled by hand: the thread by {@code interrupt}, the future by
 * {@code cancel(true)}, which interrupts the thread that runs it.
 *
 * <p>Both sleeps end after one second, because {@code sleep} throws an {@link InterruptedException} when its thread is
 * interrupted. Code that only computes has to check its interrupt status itself, with {@link Thread#isInterrupted()}.
 * The future is CANCELLED at once, even if its task still runs; {@code join} waits until the thread has ended. You have
 * to cancel each of the two, and wait for each. A task that you forget sleeps on.
 *
 * <p>Uses {@link Thread#interrupt()} and {@link FutureTask#cancel(boolean)}. The futures of an executor are cancelled
 * in the same way, and {@code close} of a fixed pool waits for the cancelled task.
 *
 * <pre>
 * Sleeping 5 second(s)...
 * Sleeping 1 second(s)...
 * Sleeping 5 second(s)...
 * Done Sleeping...
 * Interrupted...
 * The future is CANCELLED
 * Interrupted...
 * Finished in 1.02 second(s)
 * </pre>
 */
public class PlatformCancellation {

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();

        Thread t1 = Thread.ofPlatform().start(() -> doSomething(5));
        FutureTask<Void> f2 = new FutureTask<>(() -> doSomething(5), null);
        Thread t2 = Thread.ofPlatform().start(f2);
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
