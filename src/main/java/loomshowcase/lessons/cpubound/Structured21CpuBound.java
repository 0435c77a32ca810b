package loomshowcase.lessons.cpubound;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The same 64 pieces are hashed by one subtask, by as many as there are cores, and by 64.
 *
 * <p>A scope changes neither the times nor how many are at work, because its subtasks run on virtual threads. It adds
 * two things: if a share fails, the whole fails, and no share runs on after the block. It is no mistake to fork more
 * subtasks than there are cores, but it gains nothing.
 *
 * <p>Uses {@link MessageDigest}, and {@link OperatingSystemMXBean#getProcessCpuTime()} for the seconds of computing:
 * the time that all cores together spent on this process. The scope is {@code StructuredTaskScope.ShutdownOnFailure} as
 * it is in Java 21 (JEP 453, preview).
 *
 * <pre>
 * Threads:  1, at most  1 at work: 64 pieces, 0.31 s of computing in 0.30 s
 * Threads:  2, at most  2 at work: 64 pieces, 0.27 s of computing in 0.14 s
 * Threads: 64, at most  2 at work: 64 pieces, 0.27 s of computing in 0.14 s
 * </pre>
 */
public class Structured21CpuBound {

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
        try (var scope = new StructuredTaskScope.ShutdownOnFailure()) {
            List<Subtask<Integer>> shares = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int first = i;
                shares.add(scope.fork(() -> hash(first, threads)));
            }

            scope.join().throwIfFailed();
            for (Subtask<Integer> share : shares) {
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
