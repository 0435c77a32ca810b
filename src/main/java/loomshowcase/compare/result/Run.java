package loomshowcase.compare.result;

import java.io.Serializable;
import java.util.List;

/**
 * All tasks once. A record that is declared within is a part of it: in a file, its fields stand among the run's own.
 *
 * @param openLoop what a fixed rate of arrivals adds; {@code null} where all tasks arrive at once
 */
public record Run(Id id, Times times, Outcome outcome, TaskTimes taskTimes, Resources resources,
        OpenRun openLoop) implements Serializable {

    /**
     * Which run it is.
     *
     * @param fork   the fresh JVM that did it, from 0
     * @param cold   whether it was the first of its JVM
     * @param warm   whether the runs of its JVM had settled by then: two in a row differed by less than 5 % of wall
     *               time, and for workloads that only wait by less than 5 ms
     * @param warmUp whether it was asked for as a warm-up, and counts in no figure
     */
    public record Id(int fork, boolean cold, boolean warm, boolean warmUp) implements Serializable {}

    /**
     * How long it took.
     *
     * @param wallNanos  from before the model makes its executor or scope until after it is closed
     * @param setUpNanos from there until the model takes the first task
     * @param closeNanos from the end of the last task until the model is closed
     */
    public record Times(long wallNanos, Long setUpNanos, Long closeNanos) implements Serializable {}

    /**
     * What became of its tasks.
     *
     * @param completed    tasks that were done and checked
     * @param failed       tasks that failed
     * @param failures     how they failed, by kind
     * @param peakInFlight most tasks at once, counted from the recorded times
     */
    public record Outcome(int completed, int failed, List<TaskFailure> failures,
            int peakInFlight) implements Serializable {

        public Outcome {
            failures = List.copyOf(failures);
        }
    }

    /**
     * How long its tasks took. A figure is {@code null} if no task has it.
     *
     * @param waitNanos       started − arrival
     * @param serviceNanos    finished − started
     * @param latencyNanos    finished − arrival
     * @param latenessNanos   service − the time that a task was to take, for workloads that have one
     * @param serverLateNanos how late the embedded server's answers were, for workloads that use it
     */
    public record TaskTimes(
            Distribution waitNanos,
            Distribution serviceNanos,
            Distribution latencyNanos,
            Distribution latenessNanos,
            Distribution serverLateNanos) implements Serializable {

        private TaskTimes withoutTail() {
            return new TaskTimes(withoutTail(waitNanos), serviceNanos, withoutTail(latencyNanos), latenessNanos,
                    serverLateNanos);
        }

        private static Distribution withoutTail(Distribution times) {
            return times == null ? null : times.withoutTail();
        }
    }

    /**
     * What it took of the machine. A figure is {@code null} where the system does not tell it.
     *
     * @param peakPlatformThreads most live platform threads of the JVM, including its own
     * @param threads             those that the run added, by role
     * @param cpuNanos            CPU time of the process
     * @param peakResidentBytes   peak resident memory of the process so far
     * @param emptyResidentBytes  resident memory of the same process after an empty run
     * @param allocatedBytes      bytes allocated on the heap
     * @param gcCount             collections
     * @param gcNanos             time in them
     */
    public record Resources(
            Integer peakPlatformThreads,
            Threads threads,
            Long cpuNanos,
            Long peakResidentBytes,
            Long emptyResidentBytes,
            Long allocatedBytes,
            Long gcCount,
            Long gcNanos) implements Serializable {}

    public int fork() {
        return id.fork();
    }

    public boolean cold() {
        return id.cold();
    }

    public boolean warm() {
        return id.warm();
    }

    public boolean warmUp() {
        return id.warmUp();
    }

    public long wallNanos() {
        return times.wallNanos();
    }

    public int failed() {
        return outcome.failed();
    }

    public List<TaskFailure> failures() {
        return outcome.failures();
    }

    /** The same run, done when its JVM had settled. */
    public Run asWarm() {
        return new Run(new Id(fork(), cold(), true, warmUp()), times, outcome, taskTimes, resources, openLoop);
    }

    /** The same run without the percentiles above the median of what counts from the arrival. */
    Run withoutTail() {
        return new Run(id, times, outcome, taskTimes.withoutTail(), resources, openLoop);
    }
}
