package loomshowcase.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;

/**
 * Records itself with all waits and idle times of a pool of 20 threads: 3.3 million tasks of which each waits once,
 * from call stacks of 16 depths, until there are about five million events.
 */
final class ManyWaits {

    private static final int TASKS = 3_300_000;
    private static final int THREADS = 20;

    private ManyWaits() {}

    /** @param arguments the file to record to */
    public static void main(String... arguments) throws IOException, ParseException, InterruptedException {
        try (var recording = new Recording(Configuration.getConfiguration("default"))) {
            recording.setSettings(withThresholds(recording.getSettings()));
            recording.setDestination(Path.of(arguments[0]));
            recording.start();
            var number = new AtomicInteger();
            var inPool = new Semaphore(THREADS);
            ExecutorService pool = Executors.newFixedThreadPool(THREADS,
                    task -> new Thread(task, "worker-" + number.incrementAndGet()));
            for (int task = 0; task < TASKS; task++) {
                int frames = task % 16;
                inPool.acquire();
                pool.execute(() -> {
                    parkBelow(frames);
                    inPool.release();
                });
            }
            pool.shutdown();
            pool.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private static Map<String, String> withThresholds(Map<String, String> settings) {
        settings.put("jdk.ThreadPark#threshold", "0 ms");
        return settings;
    }

    private static void parkBelow(int frames) {
        if (frames > 0) {
            parkBelow(frames - 1);
        } else {
            LockSupport.parkNanos(1);
        }
    }
}
