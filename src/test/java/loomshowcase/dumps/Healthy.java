package loomshowcase.dumps;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests that sleep, and carriers that have nothing to do. */
public final class Healthy {

    private Healthy() {}

    public static void main(String... none) throws Exception {
        var begun = new AtomicInteger();
        ExecutorService executor =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("request-", 0).factory());
        for (int request = 0; request < 40; request++) {
            executor.submit(() -> {
                begun.incrementAndGet();
                Thread.sleep(600_000);
                return null;
            });
        }
        Standing.until(() -> begun.get() == 40);
        Standing.still();
    }
}
