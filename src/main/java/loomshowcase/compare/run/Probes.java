package loomshowcase.compare.run;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import loomshowcase.compare.result.Run;

/**
 * Measures what a run uses of the machine. Everything is read before and after the run, nothing during it: the JVM and
 * the kernel keep the peaks themselves.
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
     * Totals since the start of the JVM.
     *
     * @param cpuNanos       CPU time of the process, -1 if unknown
     * @param allocatedBytes allocated on the heap by all threads, including virtual and ended ones
     */
    private record Totals(long cpuNanos, long allocatedBytes, long gcCount, long gcNanos) {

        Totals since(Totals before) {
            return new Totals(cpuNanos - before.cpuNanos, allocatedBytes - before.allocatedBytes,
                    gcCount - before.gcCount, gcNanos - before.gcNanos);
        }
    }

    /** Starts to measure; the last call before a run. */
    void start() {
        atStart = totals();
        threads.resetPeakThreadCount();
    }

    /** What was used since the start; the first call after a run. The JVM counts no virtual threads as live threads. */
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

    /** Remembers the threads and memory that this JVM has now, after an empty run. */
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
