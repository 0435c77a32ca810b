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
 * The same 64 pieces are hashed by one virtual thread, by as many as there are cores, and by 64.
 *
 * <p>The times are like those of the platform threads: a virtual thread computes no faster, it only waits at less cost.
 * No more of the 64 are at work than there are cores. A virtual thread keeps its carrier at least until it waits,
 * yields or ends, and by default there are as many carriers as cores, so on each carrier the shares run one after
 * another. Other virtual threads wait until a carrier is free. Use a pool of platform threads for computing.
 *
 * <p>Uses {@link MessageDigest}, and {@link OperatingSystemMXBean#getProcessCpuTime()} for the seconds of computing:
 * the time that all cores together spent on this process. The carriers are those of JEP 444, which does not give
 * virtual threads time slices.
 *
 * <pre>
 * Threads:  1, at most  1 at work: 64 pieces, 0.31 s of computing in 0.29 s
 * Threads:  2, at most  2 at work: 64 pieces, 0.27 s of computing in 0.13 s
 * Threads: 64, at most  2 at work: 64 pieces, 0.27 s of computing in 0.14 s
 * </pre>
 */
public class VirtualCpuBound {

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
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
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
