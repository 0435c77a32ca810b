package loomshowcase.lessons.submit;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Broken: one stream submits and waits, so each task is submitted when the one before is done.
 *
 * <p>The code looks as if it submitted five tasks and then asked for their results. But a stream is lazy. It takes one
 * element through all steps before it fetches the next: submit, wait, print, submit. There are five tasks, each on
 * a virtual thread of its own, and never two under way at the same time. Collect the futures first, with
 * {@code .toList().stream()} between {@code mapToObj} and {@code map}, and the program takes one second.
 *
 * <p>Uses {@link java.util.stream}, whose intermediate operations "are always lazy".
 *
 * <pre>
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Sleeping 1 second(s)...
 * Done Sleeping...
 * Finished in 5.06 second(s)
 * </pre>
 */
public class BrokenSubmit {

    public static void main(String[] args) {
        long start = System.nanoTime();

        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 5)
                    .mapToObj(i -> executor.submit(() -> doSomething(1)))
                    .map(BrokenSubmit::resultOf)
                    .forEach(System.out::println);
        }

        printFinished(start);
    }

    static String resultOf(Future<String> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
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
