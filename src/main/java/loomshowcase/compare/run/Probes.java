package loomshowcase.compare.run;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import loomshowcase.compare.result.Run;

/**
 * Measures what a run uses of the machine. Everything is read before and after the run, nothing during it: the JVM and
 * the kernel keep the peaks themselves.
 */
final class Probes {

    private static final boolean KNOWS_CPU = ModuleLayer.boot().findModule("jdk.management").isPresent();

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();

    private final long[] atStart = new long[Total.values().length];
    private final long[] atEnd = new long[Total.values().length];
    private LiveThreads threadsWithoutRuns = LiveThreads.now();
    private Long emptyResidentBytes;

    /** What grows for as long as the JVM lives, in the order in which it is read. */
    private enum Total {
        GC_COUNT,
        GC_NANOS,
        CPU_NANOS,
        ALLOCATED_BYTES
    }

    /** The total since the start of the JVM, including virtual threads and ended ones; negative if it is unknown. */
    private long read(Total total) {
        return switch (total) {
            case GC_COUNT, GC_NANOS -> readCollectors(total);
            case CPU_NANOS -> KNOWS_CPU ? OfHotSpot.SYSTEM.getProcessCpuTime() : -1;
            case ALLOCATED_BYTES -> KNOWS_CPU ? OfHotSpot.THREADS.getTotalThreadAllocatedBytes() : -1;
        };
    }

    /** What only the module {@code jdk.management} tells, which a runtime made by {@code jlink} may lack. */
    private static final class OfHotSpot {
        static final com.sun.management.OperatingSystemMXBean SYSTEM =
                (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        static final com.sun.management.ThreadMXBean THREADS =
                (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    }

    private long readCollectors(Total total) {
        long sum = 0;
        for (GarbageCollectorMXBean collector : collectors) {
            sum += total == Total.GC_COUNT ? collector.getCollectionCount() : collector.getCollectionTime() * 1_000_000;
        }
        return sum;
    }

    /** Starts to measure; the last call before a run. */
    void start() {
        readAll(atStart);
        threads.resetPeakThreadCount();
    }

    private void readAll(long[] totals) {
        for (Total total : Total.values()) {
            totals[total.ordinal()] = read(total);
        }
    }

    /** What was used since the start; the first call after a run. The JVM counts no virtual threads as live threads. */
    Run.Resources sinceStart() {
        readAll(atEnd);
        int peakThreads = threads.getPeakThreadCount();
        return new Run.Resources(
                peakThreads,
                LiveThreads.now().roles(peakThreads, threadsWithoutRuns),
                used(Total.CPU_NANOS),
                ResidentMemory.peakBytes(),
                emptyResidentBytes,
                used(Total.ALLOCATED_BYTES),
                used(Total.GC_COUNT),
                used(Total.GC_NANOS));
    }

    private Long used(Total total) {
        long before = atStart[total.ordinal()];
        return before < 0 ? null : Long.valueOf(atEnd[total.ordinal()] - before);
    }

    /** Remembers the threads and memory that this JVM has now, after an empty run. */
    void takeAsEmpty() {
        threadsWithoutRuns = LiveThreads.now();
        emptyResidentBytes = ResidentMemory.peakBytes();
    }
}
