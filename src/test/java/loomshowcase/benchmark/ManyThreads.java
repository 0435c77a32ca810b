package loomshowcase.benchmark;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Virtual threads that wait at a latch, from call stacks of 16 depths, until standard input is closed. */
final class ManyThreads {

    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private ManyThreads() {}

    /** @param arguments how many threads */
    public static void main(String... arguments) throws InterruptedException, IOException {
        int threads = Integer.parseInt(arguments[0]);
        var begun = new CountDownLatch(threads);
        ExecutorService executor =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("request-", 0).factory());
        for (int thread = 0; thread < threads; thread++) {
            int depth = thread % 16;
            executor.submit(() -> {
                begun.countDown();
                waitBelow(depth);
            });
        }
        begun.await();
        System.out.println("READY");
        while (System.in.read() >= 0) {
            // Whoever started this program closes its input to end it.
        }
        Runtime.getRuntime().halt(0);
    }

    private static void waitBelow(int frames) {
        if (frames > 0) {
            waitBelow(frames - 1);
            return;
        }
        try {
            NEVER.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
