package loomshowcase.compare.run;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import loomshowcase.compare.result.Run;

/**
 * Reads what a run takes of the machine. Everything is read before and after it, nothing during it: the peaks are those
 * that the JVM and the kernel keep themselves.
 */
final class Probes {

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final OperatingSystemMXBean system =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();

    private LiveThreads threadsWithoutRuns = LiveThreads.now();
    private Long emptyResidentBytes;
    private Totals atStart;

    /**
     * Totals since the JVM started.
     *
     * @param cpuNanos       CPU time of the process, -1 if unknown
     * @param allocatedBytes allocated on the heap by all threads, including virtual ones and dead ones
     */
    private record Totals(long cpuNanos, long allocatedBytes, long gcCount, long gcNanos) {

        Totals since(Totals before) {
            return new Totals(cpuNanos - before.cpuNanos, allocatedBytes - before.allocatedBytes,
                    gcCount - before.gcCount, gcNanos - before.gcNanos);
        }
    }

    /** Called last before a run. */
    void start() {
        atStart = totals();
        threads.resetPeakThreadCount();
    }

    /** Called first after a run. Virtual threads are not among the live threads that the JVM counts. */
    Run.Resources sinceStart() {
        Totals spent = totals().since(atStart);
        int peakThreads = threads.getPeakThreadCount();
        return new Run.Resources(
                peakThreads,
                LiveThreads.now().roles(peakThreads, threadsWithoutRuns),
                atStart.cpuNanos() < 0 ? null : spent.cpuNanos(),
                ResidentMemory.peakBytes(),
                emptyResidentBytes,
                spent.allocatedBytes(),
                spent.gcCount(),
                spent.gcNanos());
    }

    /** What this JVM has now, it has without any run that counts. */
    void takeAsEmpty() {
        threadsWithoutRuns = LiveThreads.now();
        emptyResidentBytes = ResidentMemory.peakBytes();
    }

    private Totals totals() {
        long gcCount = 0;
        long gcMillis = 0;
        for (GarbageCollectorMXBean collector : collectors) {
            gcCount += Math.max(0, collector.getCollectionCount());
            gcMillis += Math.max(0, collector.getCollectionTime());
        }
        return new Totals(system.getProcessCpuTime(), threads.getTotalThreadAllocatedBytes(),
                gcCount, gcMillis * 1_000_000);
    }
}
