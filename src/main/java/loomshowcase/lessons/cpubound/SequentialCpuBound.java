package loomshowcase.lessons.cpubound;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The main thread hashes 64 pieces of 8 MiB, one after another.
 *
 * <p>This work has no waits that another thread could use: the seconds of computing are about those that pass. They can
 * be more, because threads of the JVM, such as its compiler, count too. Only another core can help. A quarter of the
 * work is done once before, so that the JVM has less to compile in the measured run.
 *
 * <p>Uses {@link MessageDigest}, and {@link OperatingSystemMXBean#getProcessCpuTime()} for the seconds of computing:
 * the time that all cores together spent on this process.
 *
 * <pre>
 * Threads:  1, at most  1 at work: 64 pieces, 0.29 s of computing in 0.28 s
 * </pre>
 */
public class SequentialCpuBound {

    static final int PIECES = 64;
    static final AtomicInteger AT_ONCE = new AtomicInteger();
    static final AtomicInteger PEAK = new AtomicInteger();

    public static void main(String[] args) throws Exception {
        hash(0, 4);
        for (int threads : new int[] {1}) {
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

    static int hashAll(int threads) throws NoSuchAlgorithmException {
        return hash(0, threads);
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
