package loomshowcase.lessons.concurrentorparallel;

import java.lang.management.ManagementFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Parallel: two platform threads compute, each until it has used 300 ms of a core.
 *
 * <p>Compare the two times. If 0.6 s of computing take less time than 0.6 s, both threads must have run at the same
 * instant, each on its own core. On one core the two threads take turns and need at least 0.6 s. The same happens if
 * other programs use the cores. Two virtual threads on two carriers run in parallel too, but for them this clock of the
 * thread answers -1.
 *
 * <p>Uses {@link java.lang.management.ThreadMXBean#getCurrentThreadCpuTime()}, which is the time that the calling
 * thread has spent on a core.
 *
 * <pre>
 * Two computations, 0.60 s of computing in 0.31 s
 * Both threads ran at the same instant, on a core each.
 * Finished in 0.33 second(s)
 * </pre>
 */
public class PlatformConcurrentOrParallel {

    static final Duration SHARE = Duration.ofMillis(300);

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();

        double computing = 0;
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            List<Future<Duration>> shares = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                shares.add(executor.submit(() -> compute()));
            }
            for (Future<Duration> share : shares) {
                computing += share.get().toNanos() / 1e9;
            }
        }

        double wall = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "Two computations, %.2f s of computing in %.2f s%n", computing, wall);
        System.out.println(wall < computing
                ? "Both threads ran at the same instant, on a core each."
                : "The threads may have taken turns: one core, or other programs had the cores.");
        printFinished(start);
    }

    static Duration compute() throws NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        byte[] block = new byte[64 * 1024];
        Duration onCore = Duration.ZERO;
        while (onCore.compareTo(SHARE) < 0) {
            sha256.update(block);
            onCore = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        }
        return onCore;
    }

    static void printFinished(long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "Finished in %.2f second(s)%n", seconds);
    }
}
