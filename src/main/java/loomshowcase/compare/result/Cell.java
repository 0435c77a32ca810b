package loomshowcase.compare.result;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One (JDK, model, workload, tasks) and its runs. A record that is declared within is a part of it: in a file, its
 * fields stand among the cell's own.
 *
 * <p>Where the queue of tasks grows for as long as they arrive, the longest waits say how long was measured, and
 * nothing else. So the runs of such a cell have no percentile of wait and latency above the median, wherever they come
 * from.
 *
 * @param openLoop what the rate of arrivals asks of it; {@code null} where all tasks arrive at once
 * @param held     what its tasks in flight take in memory; {@code null} where that is not taken
 * @param runs     every run, in the order in which they were done; empty if it was not run
 */
public record Cell(
        Row row, Load load, Outcome outcome, OpenLoop openLoop, HeldTasks held, PerFork perFork, List<Run> runs) {

    /**
     * Which row of a table it is.
     *
     * @param jdk      the JVM that did the runs
     * @param model    the thread model's id
     * @param label    the model's name in a table, with the size that matters
     * @param poolSize platform threads in the pool of fixed size; {@code null} for the other models
     */
    public record Row(Jdk jdk, String model, String label, Integer poolSize) {}

    /**
     * What it had to do.
     *
     * @param workload   the workload's id
     * @param work       the workload in words
     * @param parameters the workload's settings
     * @param tasks      tasks of a run
     * @param floorNanos the least time that all tasks can take; {@code null} where it is not known
     * @param traits     what a report must know of the workload
     */
    public record Load(
            String workload, String work, Map<String, Object> parameters, int tasks, Long floorNanos, Traits traits) {

        public Load {
            parameters = new TreeMap<>(parameters);
        }
    }

    /**
     * What came of it.
     *
     * @param failure  why it was not run, or what failed; {@code null} if all went well
     * @param warnings what a reader must know before trusting the figures
     * @param planned  how often it was to be run; {@code null} if not at all
     * @param settled  whether every JVM that did two runs or more came to the point from which its runs are warm;
     *                 {@code null} if none did two
     */
    public record Outcome(
            Status status, String failure, List<String> warnings, PlannedRuns planned, Boolean settled) {

        public Outcome {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Figures that each fork has once.
     *
     * @param serverCpuNanos CPU time of the embedded server meanwhile; empty for workloads that do not use it
     * @param startUpNanos   from the order to start the fork until just before its first run
     */
    public record PerFork(List<Long> serverCpuNanos, List<Long> startUpNanos) {

        public PerFork {
            serverCpuNanos = serverCpuNanos == null ? List.of() : List.copyOf(serverCpuNanos);
            startUpNanos = List.copyOf(startUpNanos);
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

    public String label() {
        return row.label();
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

    /** The runs that count: all but the warm-ups. */
    public List<Run> counted() {
        return runs.stream().filter(run -> !run.warmUp()).toList();
    }

    /** Forks that were planned, and for which no time was left; 0 if it was not measured. */
    public int forksLeftOut() {
        return status() != Status.MEASURED || outcome.planned() == null ? 0
                : outcome.planned().forks() - (int) runs.stream().mapToInt(Run::fork).distinct().count();
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
