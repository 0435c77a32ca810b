package loomshowcase.lessons.lostresult;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A {@link FutureTask} keeps the string that the virtual thread returns.
 *
 * <p>The task is a {@link Runnable}, so a thread can run it, and a future, so {@code get} can wait for the value. If
 * the method threw an exception, {@code get} would throw an {@link ExecutionException} with it as the cause.
 *
 * <p>Uses {@link FutureTask#get()} and {@link Thread#ofVirtual()} (JEP 444).
 *
 * <pre>
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Finished in 1.01 second(s)
 * </pre>
 */
public class VirtualLostResult {

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();

        FutureTask<String> task = new FutureTask<>(() -> doSomething(1));
        Thread.ofVirtual().start(task);
        System.out.println(task.get());

        printFinished(start);
    }

    static String doSomething(int seconds) throws InterruptedException {
        System.out.println("Sleeping " + seconds + " second(s)...");
        Thread.sleep(Duration.ofSeconds(seconds));
        return "Done Sleeping...";
    }

    static void printFinished(long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "Finished in %.2f second(s)%n", seconds);
    }
}
