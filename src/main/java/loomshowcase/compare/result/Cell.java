package loomshowcase.compare.result;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One (JDK, model, workload, tasks) and its runs.
 *
 * @param jdk            the JVM that did the runs
 * @param model          the thread model's id
 * @param label          the model's name in a table, with the size that matters
 * @param poolSize       platform threads in the pool of fixed size; {@code null} for the other models
 * @param workload       the workload's id
 * @param work           the workload in words
 * @param parameters     the workload's settings
 * @param tasks          tasks of a run
 * @param floorNanos     the least time that all tasks can take; {@code null} where it is not known
 * @param status         what came of it
 * @param failure        why it was not run, or what failed; {@code null} if all went well
 * @param warnings       what a reader must know before trusting the figures
 * @param planned        how often it was to be run; {@code null} if not at all
 * @param settled        whether every JVM that did two runs or more came to the point from which its runs are warm;
 *                       {@code null} if none did two
 * @param openLoop       what the rate of arrivals asks of it; {@code null} where all tasks arrive at once
 * @param held           what its tasks in flight take in memory; {@code null} where that is not taken
 * @param serverCpuNanos for each fork, the CPU time of the embedded server; empty for other workloads
 * @param startUpNanos   for each fork, from the order to start it until just before its first run
 * @param runs           every run, in the order in which they were done; empty if it was not run
 */
public record Cell(
        Jdk jdk,
        String model,
        String label,
        Integer poolSize,
        String workload,
        String work,
        Map<String, Object> parameters,
        int tasks,
        Long floorNanos,
        Status status,
        String failure,
        List<String> warnings,
        PlannedRuns planned,
        Boolean settled,
        OpenLoop openLoop,
        HeldTasks held,
        List<Long> serverCpuNanos,
        List<Long> startUpNanos,
        List<Run> runs) {

    public Cell {
        parameters = new TreeMap<>(parameters);
        warnings = List.copyOf(warnings);
        serverCpuNanos = List.copyOf(serverCpuNanos);
        startUpNanos = List.copyOf(startUpNanos);
        runs = List.copyOf(runs);
    }

    /** The runs that count: all but the warm-ups. */
    public List<Run> counted() {
        return runs.stream().filter(run -> !run.warmUp()).toList();
    }

    /** Forks that were planned, and for which no time was left; 0 if it was not measured. */
    public int forksLeftOut() {
        return status != Status.MEASURED || planned == null ? 0
                : planned.forks() - (int) runs.stream().mapToInt(Run::fork).distinct().count();
    }

    /** The runs that count and were the first of their JVM. */
    public List<Run> cold() {
        return counted().stream().filter(Run::cold).toList();
    }

    /** The runs that count and were done when their JVM had settled. */
    public List<Run> warm() {
        return counted().stream().filter(Run::warm).toList();
    }
}
