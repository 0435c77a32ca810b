package loomshowcase.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Whether a virtual thread still runs while four others hold a carrier each: at once, and after 45 s in which no virtual
 * thread had work. The scheduler adds a carrier for such a wait, and ends one that was idle for 30 s. Run it with
 * {@code -Djdk.virtualThreadScheduler.parallelism=2} and with {@code wait}, {@code select} or {@code process}.
 */
final class SpareCarriers {

    private static final int HOLDERS = 4;
    private static final Duration IDLE = Duration.ofSeconds(45);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private SpareCarriers() {}

    public static void main(String[] args) throws InterruptedException {
        String kind = args.length == 0 ? "select" : args[0];
        for (int i = 0; i < HOLDERS; i++) {
            Thread.ofVirtual().start(() -> hold(kind));
        }
        Thread.sleep(Duration.ofSeconds(1));
        report(kind, "at once");
        Thread.sleep(IDLE);
        report(kind, "after " + IDLE.toSeconds() + " s without work");
    }

    private static void report(String kind, String when) throws InterruptedException {
        var ran = new CountDownLatch(1);
        Thread.ofVirtual().start(ran::countDown);
        boolean inTime = ran.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        System.out.println(Runtime.version() + ", " + kind + ", " + when + ": another virtual thread "
                + (inTime ? "ran" : "did not run in " + PATIENCE.toSeconds() + " s"));
    }

    private static void hold(String kind) {
        try {
            switch (kind) {
                case "wait" -> waitForEver(new Object());
                case "select" -> Selector.open().select();
                case "process" -> new ProcessBuilder("sleep", "120").start().getInputStream().read();
                default -> throw new IllegalArgumentException("wait, select or process, not " + kind);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void waitForEver(Object monitor) throws InterruptedException {
        synchronized (monitor) {
            while (true) {
                monitor.wait();
            }
        }
    }
}
