package loomshowcase.compare.result;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Map;
import java.util.TreeMap;

/**
 * The combination of a JDK, a thread model, a workload, a number of tasks and perhaps a variant, and its runs.
 *
 * <p>If the queue grows for as long as tasks arrive, the longest waits only say how long was measured. So the runs of
 * such a cell have no percentiles of wait and latency above the median, wherever the runs come from.
 *
 * @param openLoop what the rate of arrivals demands; {@code null} where all tasks arrive at once
 * @param held     how much memory tasks in flight take; {@code null} where that is not measured
 * @param retained what tasks leave on the heap; {@code null} where that is not measured
 * @param runs     all runs in the order in which they were done; empty if the cell was not run
 */
public record Cell(
        Row row, Load load, Outcome outcome, OpenLoop openLoop, HeldTasks held, Retained retained, PerFork perFork,
        List<Run> runs) {

    /**
     * Which row of a table the cell is.
     *
     * @param jdk      the JVM that did the runs
     * @param model    the thread model's name; a variant has the name of its model
     * @param label    the model's name in a table, with its size if it has one
     * @param poolSize platform threads of a fixed-size pool; {@code null} for the other models
     * @param variant  what else its JVMs were started with; {@code null} where the comparison has no variants
     */
    public record Row(Jdk jdk, String model, String label, Integer poolSize, Variant variant) {}

    /**
     * The work to do.
     *
     * @param workload   the workload's id
     * @param work       the work in words
     * @param parameters the workload's settings, by name
     * @param tasks      number of tasks of each run
     * @param floorNanos the least time in which all tasks can be done; {@code null} where it is not known
     * @param traits     what a report must know about the workload
     */
    public record Load(
            String workload, String work, Map<String, Object> parameters, int tasks, Long floorNanos, Traits traits) {

        public Load {
            parameters = new TreeMap<>(parameters);
        }
    }

    /**
     * How it went.
     *
     * @param failure  why the cell was not run, or what failed; {@code null} if all went well
     * @param warnings what a reader must know before trusting the figures
     * @param planned  how many runs were planned; {@code null} if none
     * @param settled  whether every JVM that did at least two runs reached the point from which its runs are warm;
     *                 {@code null} if no JVM did two
     */
    public record Outcome(
            Status status, String failure, List<String> warnings, PlannedRuns planned, Boolean settled) {

        public Outcome {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Figures of which each fork has one.
     *
     * @param serverCpuNanos CPU time of the embedded server during the fork; empty for workloads that do not use it
     * @param startUpNanos   from the order to start the fork until just before its first run
     * @param othersCpuShare the part of the processors that other programs used during the fork, from 0 to 1; for tasks of
     *                       the user's, just before it; empty where that cannot be known
     */
    public record PerFork(List<Long> serverCpuNanos, List<Long> startUpNanos, List<Double> othersCpuShare) {

        /** @throws IllegalArgumentException if a share is not from 0 to 1 */
        public PerFork {
            // Files of earlier versions do not have them.
            serverCpuNanos = serverCpuNanos == null ? List.of() : List.copyOf(serverCpuNanos);
            startUpNanos = List.copyOf(startUpNanos);
            othersCpuShare = othersCpuShare == null ? List.of() : List.copyOf(othersCpuShare);
            if (!othersCpuShare.stream().allMatch(share -> share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("othersCpuShare is not from 0 to 1");
            }
        }

        /** The part of the processors that other programs used, the median of the forks; empty if it is not known. */
        public OptionalDouble othersCpu() {
            List<Double> shares = othersCpuShare.stream().sorted().toList();
            return shares.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(shares.get(shares.size() / 2));
        }
    }

    public Cell {
        runs = openLoop != null && openLoop.queueGrew() ? runs.stream().map(Run::withoutTail).toList()
                : List.copyOf(runs);
    }

    public Jdk jdk() {
        return row.jdk();
    }

    public String model() {
        return row.model();
    }

    /** The model's name with its size and its variant: tells the row from the others on the same JDK. */
    public String label() {
        return fullLabel(row.label(), variant() == null ? null : variant().name());
    }

    /** @param variant the name of the variant; {@code null} if there is none */
    public static String fullLabel(String label, String variant) {
        return variant == null ? label : label + " · " + variant;
    }

    /** The variant; {@code null} if the comparison has none. */
    public Variant variant() {
        return row.variant();
    }

    public Integer poolSize() {
        return row.poolSize();
    }

    public String workload() {
        return load.workload();
    }

    public Map<String, Object> parameters() {
        return load.parameters();
    }

    public int tasks() {
        return load.tasks();
    }

    public Long floorNanos() {
        return load.floorNanos();
    }

    public Traits traits() {
        return load.traits();
    }

    public Status status() {
        return outcome.status();
    }

    public String failure() {
        return outcome.failure();
    }

    public List<String> warnings() {
        return outcome.warnings();
    }

    /** The runs that count: all except warm-ups. */
    public List<Run> counted() {
        return runs.stream().filter(run -> !run.warmUp()).toList();
    }

    /** How many of the planned forks there was no time for; 0 if the cell was not measured. */
    public int forksSkipped() {
        return status() != Status.MEASURED || failure() != null || outcome.planned() == null ? 0
                : outcome.planned().forks() - (int) runs.stream().mapToInt(Run::fork).distinct().count();
    }

    /** The runs that count and were the first run of their JVM. */
    public List<Run> cold() {
        return counted().stream().filter(Run::cold).toList();
    }

    /** The runs that count and were done after their JVM had settled. */
    public List<Run> warm() {
        return counted().stream().filter(Run::warm).toList();
    }
}
