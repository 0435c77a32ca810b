package loomshowcase.compare.run;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    private final Map<Total, Long> atStart = new EnumMap<>(Total.class);
    private LiveThreads threadsWithoutRuns = LiveThreads.now();
    private Long emptyResidentBytes;

    /** What grows for as long as the JVM lives. CPU time and allocation come last, so reading the others is not in them. */
    private enum Total {
        GC_COUNT,
        GC_NANOS,
        CPU_NANOS,
        ALLOCATED_BYTES
    }

    /** The total since the start of the JVM, including virtual threads and ended ones; negative if it is unknown. */
    private long read(Total total) {
        return switch (total) {
            case GC_COUNT -> collectors.stream().mapToLong(GarbageCollectorMXBean::getCollectionCount).sum();
            case GC_NANOS -> collectors.stream().mapToLong(GarbageCollectorMXBean::getCollectionTime).sum() * 1_000_000;
            case CPU_NANOS -> system.getProcessCpuTime();
            case ALLOCATED_BYTES -> threads.getTotalThreadAllocatedBytes();
        };
    }

    /** Starts to measure; the last call before a run. */
    void start() {
        for (Total total : Total.values()) {
            atStart.put(total, read(total));
        }
        threads.resetPeakThreadCount();
    }

    /** What was used since the start; the first call after a run. The JVM counts no virtual threads as live threads. */
    Run.Resources sinceStart() {
        Map<Total, Long> used = new EnumMap<>(Total.class);
        for (Total total : List.of(Total.values()).reversed()) {
            long before = atStart.get(total);
            used.put(total, before < 0 ? null : Long.valueOf(read(total) - before));
        }
        int peakThreads = threads.getPeakThreadCount();
        return new Run.Resources(
                peakThreads,
                LiveThreads.now().roles(peakThreads, threadsWithoutRuns),
                used.get(Total.CPU_NANOS),
                ResidentMemory.peakBytes(),
                emptyResidentBytes,
                used.get(Total.ALLOCATED_BYTES),
                used.get(Total.GC_COUNT),
                used.get(Total.GC_NANOS));
    }

    /** Remembers the threads and memory that this JVM has now, after an empty run. */
    void takeAsEmpty() {
        threadsWithoutRuns = LiveThreads.now();
        emptyResidentBytes = ResidentMemory.peakBytes();
    }
}
