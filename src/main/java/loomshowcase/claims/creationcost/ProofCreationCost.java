package loomshowcase.claims.creationcost;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Five thousand threads that do nothing are started and joined, a hundred at a time: platform threads, then virtual
 * threads, each kind once before it counts.
 *
 * <p>Notice the second figure first: for the virtual threads the operating system makes hardly any. Then the first: a
 * platform thread takes several times the CPU time. A request of some milliseconds is hardly faster on either. The
 * difference that you notice is how many you can have at once.
 *
 * <p>Source: {@link OperatingSystemMXBean#getProcessCpuTime()}, which counts user and system time of all threads of
 * this process, and {@link java.lang.management.ThreadMXBean#getTotalStartedThreadCount()}, which counts platform
 * threads only.
 *
 * <pre>
 * 5000 platform threads: about 86 microseconds of CPU time each, 5000 threads of the system
 * 5000 virtual threads: about 6 microseconds of CPU time each, 0 threads of the system
 * Verdict on JDK 25: starting a virtual thread rarely starts a thread of the system, and takes less than a third of the CPU time
 * </pre>
 */
public class ProofCreationCost {

    static final int THREADS = 5_000;
    static final int BATCH = 100;

    record Cost(double micros, long osThreads) {}

    public static void main(String[] args) throws InterruptedException {
        cost(Thread.ofPlatform());
        cost(Thread.ofVirtual());
        Cost platform = cost(Thread.ofPlatform());
        Cost virtual = cost(Thread.ofVirtual());
        print("platform", platform);
        print("virtual", virtual);
        boolean cheaper = platform.micros() > 3 * virtual.micros();
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (cheaper && platform.osThreads() >= THREADS && virtual.osThreads() < THREADS / 10
                        ? "starting a virtual thread rarely starts a thread of the system, and takes less than a third of "
                                + "the CPU time"
                        : "a virtual thread cost as much as a platform thread"));
    }

    static Cost cost(Thread.Builder builder) throws InterruptedException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long started = ManagementFactory.getThreadMXBean().getTotalStartedThreadCount();
        long cpu = system.getProcessCpuTime();
        for (int i = 0; i < THREADS; i += BATCH) {
            List<Thread> threads = new ArrayList<>();
            for (int j = 0; j < BATCH; j++) {
                threads.add(builder.start(() -> {}));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        double micros = (system.getProcessCpuTime() - cpu) / 1e3 / THREADS;
        return new Cost(micros, ManagementFactory.getThreadMXBean().getTotalStartedThreadCount() - started);
    }

    static void print(String kind, Cost cost) {
        System.out.printf(Locale.ROOT,
                "%d %s threads: about %.0f microseconds of CPU time each, %d threads of the system%n", THREADS, kind,
                cost.micros(), cost.osThreads());
    }
}
