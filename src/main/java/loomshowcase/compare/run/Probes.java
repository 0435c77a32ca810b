package loomshowcase.compare.run;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * Reads what this JVM has spent. Everything is read before and after a run, nothing during it: the peaks are those
 * that the JVM and the kernel keep themselves.
 */
final class Probes {

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final OperatingSystemMXBean system =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();

    /**
     * Totals since the JVM started.
     *
     * @param cpuNanos       CPU time of the process, -1 if unknown
     * @param allocatedBytes allocated on the heap by all threads, virtual ones and dead ones among them
     */
    record Totals(long cpuNanos, long allocatedBytes, long gcCount, long gcNanos) {

        Totals since(Totals before) {
            return new Totals(cpuNanos - before.cpuNanos, allocatedBytes - before.allocatedBytes,
                    gcCount - before.gcCount, gcNanos - before.gcNanos);
        }
    }

    Totals totals() {
        long gcCount = 0;
        long gcMillis = 0;
        for (GarbageCollectorMXBean collector : collectors) {
            gcCount += Math.max(0, collector.getCollectionCount());
            gcMillis += Math.max(0, collector.getCollectionTime());
        }
        return new Totals(system.getProcessCpuTime(), threads.getTotalThreadAllocatedBytes(),
                gcCount, gcMillis * 1_000_000);
    }

    /** Begins a new peak of live platform threads. */
    void resetPeakThreads() {
        threads.resetPeakThreadCount();
    }

    /** Most live platform threads since {@link #resetPeakThreads}; virtual threads are not among them. */
    int peakThreads() {
        return threads.getPeakThreadCount();
    }
}
