package loomshowcase.lessons.waitorcompute;

import java.lang.management.ManagementFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Locale;

/**
 * The main thread waits for a second, then it computes for a while. Each time, it prints how long it was on a core.
 *
 * <p>The wait took a second, and almost none of it on a core. The computing kept a core busy nearly all the time. A
 * program that waits leaves its core to others, and that is where threads help.
 *
 * <p>Uses {@link java.lang.management.ThreadMXBean#getCurrentThreadCpuTime()}, which is the time that the calling
 * thread has spent on a core.
 *
 * <pre>
 * Waiting...
 * Waited for 1.00 s, of which 0.00 s on a core: I/O-bound
 * Computing...
 * Computed for 0.52 s, of which 0.51 s on a core: CPU-bound
 * </pre>
 */
public class SequentialWaitOrCompute {

    public static void main(String[] args) throws InterruptedException, NoSuchAlgorithmException {
        System.out.println("Waiting...");
        long start = System.nanoTime();
        long startOnCore = onCore();
        Thread.sleep(Duration.ofSeconds(1));
        print("Waited", start, startOnCore);

        System.out.println("Computing...");
        start = System.nanoTime();
        startOnCore = onCore();
        compute();
        print("Computed", start, startOnCore);
    }

    static void compute() throws NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        byte[] block = new byte[64 * 1024];
        for (int i = 0; i < 10_000; i++) {
            sha256.update(block);
        }
    }

    static long onCore() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    static void print(String what, long start, long startOnCore) {
        double seconds = (System.nanoTime() - start) / 1e9;
        double onCore = (onCore() - startOnCore) / 1e9;
        System.out.printf(Locale.ROOT, "%s for %.2f s, of which %.2f s on a core: ", what, seconds, onCore);
        System.out.println(what.equals("Waited") ? "I/O-bound" : "CPU-bound");
    }
}
