package loomshowcase.lessons.cpubound;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The same 64 pieces are hashed by a pool of one platform thread, of as many as there are cores, and of 64.
 *
 * <p>The seconds of computing stay roughly the same. With two cores, two of them pass at the same time, so the work
 * takes half as long. Another sixty-two threads cannot shorten it, because there are no more cores. The operating
 * system divides the cores among all threads, so more threads can be in the middle of their share than there are cores.
 * Each share then takes longer.
 *
 * <p>Uses {@link MessageDigest}, and {@link OperatingSystemMXBean#getProcessCpuTime()} for the seconds of computing:
 * the time that all cores together spent on this process.
 *
 * <pre>
 * Threads:  1, at most  1 at work: 64 pieces, 0.31 s of computing in 0.29 s
 * Threads:  2, at most  2 at work: 64 pieces, 0.27 s of computing in 0.14 s
 * Threads: 64, at most  8 at work: 64 pieces, 0.29 s of computing in 0.17 s
 * </pre>
 */
public class PlatformCpuBound {

    static final int PIECES = 64;
    static final AtomicInteger AT_ONCE = new AtomicInteger();
    static final AtomicInteger PEAK = new AtomicInteger();

    public static void main(String[] args) throws Exception {
        hash(0, 4);
        for (int threads : new int[] {1, Runtime.getRuntime().availableProcessors(), PIECES}) {
            PEAK.set(0);
            var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            long cpu = system.getProcessCpuTime();
            long start = System.nanoTime();

            int pieces = hashAll(threads);

            double wall = (System.nanoTime() - start) / 1e9;
            double computing = (system.getProcessCpuTime() - cpu) / 1e9;
            printTimes(threads, pieces, computing, wall);
        }
    }

    static void printTimes(int threads, int pieces, double computing, double wall) {
        System.out.printf(Locale.ROOT, "Threads: %2d, at most %2d at work: ", threads, PEAK.get());
        System.out.printf(Locale.ROOT, "%d pieces, %.2f s of computing in %.2f s%n", pieces, computing, wall);
        double enough = computing / Math.min(threads, Runtime.getRuntime().availableProcessors());
        if (wall > 1.5 * enough) {
            System.out.printf(Locale.ROOT, "   Other programs had your cores: %.2f s would be enough%n", enough);
        }
    }

    static int hashAll(int threads) throws InterruptedException, ExecutionException {
        int pieces = 0;
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<Integer>> shares = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int first = i;
                shares.add(executor.submit(() -> hash(first, threads)));
            }

            for (Future<Integer> share : shares) {
                pieces += share.get();
            }
        }
        return pieces;
    }

    static int hash(int first, int step) throws NoSuchAlgorithmException {
        PEAK.accumulateAndGet(AT_ONCE.incrementAndGet(), Math::max);
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        byte[] block = new byte[64 * 1024];
        int pieces = 0;
        for (int piece = first; piece < PIECES; piece += step) {
            for (int i = 0; i < 128; i++) {
                sha256.update(block);
            }
            sha256.digest();
            pieces++;
        }
        AT_ONCE.decrementAndGet();
        return pieces;
    }
}
