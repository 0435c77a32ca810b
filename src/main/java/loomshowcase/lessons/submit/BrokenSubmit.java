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
 * <p>Notice that it reads as if five tasks were submitted and then asked for. But a stream is lazy and takes one
 * element through all its steps before it fetches the next: submit, wait, print, submit. There are five virtual
 * threads, and never two at once. With the futures collected before the first is asked, {@code .toList().stream()}
 * between {@code mapToObj} and {@code map}, it takes one second.
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
