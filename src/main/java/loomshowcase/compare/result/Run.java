package loomshowcase.compare.result;

import java.util.List;

/**
 * All tasks, done once.
 *
 * @param openLoop what a fixed rate of arrivals adds; {@code null} where all tasks arrive at once
 * @param timeline how its tasks went over time; {@code null} in all runs of a cell but one, and in files of earlier
 *                 versions
 */
public record Run(Id id, Times times, Outcome outcome, TaskTimes taskTimes, Resources resources,
        OpenRun openLoop, Timeline timeline) {

    /**
     * Which run it is.
     *
     * @param fork   the number of the fresh JVM that did it, from 0
     * @param cold   whether it was the first run of its JVM
     * @param warm   whether the runs of its JVM had settled by then: two consecutive runs differed by less than 5 % of wall
     *               time, and for workloads that only wait by less than 5 ms
     * @param warmUp whether the user asked for it as a warm-up; then it does not count in any figure
     */
    public record Id(int fork, boolean cold, boolean warm, boolean warmUp) {}

    /**
     * How long the run took.
     *
     * @param wallNanos  from before the model makes its executor or scope until after it is closed
     * @param setUpNanos from before the model makes its executor or scope until the model takes the first task
     * @param closeNanos from the end of the last task until the model is closed
     */
    public record Times(long wallNanos, Long setUpNanos, Long closeNanos) {}

    /**
     * How many tasks succeeded or failed.
     *
     * @param completed    tasks that were done and passed their check
     * @param failed       tasks that failed
     * @param failures     how they failed, by kind
     * @param peakInFlight most tasks in flight at once, counted from their recorded times
     * @param failedTasks  those that failed, up to {@link FailedTask#MOST}
     */
    public record Outcome(int completed, int failed, List<TaskFailure> failures,
            int peakInFlight, List<FailedTask> failedTasks) {

        public Outcome {
            failures = List.copyOf(failures);
            // Files of earlier versions do not have them.
            failedTasks = failedTasks == null ? List.of() : List.copyOf(failedTasks);
        }

        /** An outcome of which the failed tasks are not told. */
        public Outcome(int completed, int failed, List<TaskFailure> failures, int peakInFlight) {
            this(completed, failed, failures, peakInFlight, List.of());
        }
    }

    /**
     * How long the tasks took. A figure is {@code null} if no task has it.
     *
     * @param waitNanos       started − arrival
     * @param serviceNanos    finished − started
     * @param latencyNanos    finished − arrival
     * @param latenessNanos   service − the time that a task was asked to take, for workloads that set one
     * @param serverLateNanos how late the answers of the embedded server were, for workloads that use it
     */
    public record TaskTimes(
            Distribution waitNanos,
            Distribution serviceNanos,
            Distribution latencyNanos,
            Distribution latenessNanos,
            Distribution serverLateNanos) {

        private TaskTimes withoutTail() {
            return new TaskTimes(withoutTail(waitNanos), serviceNanos, withoutTail(latencyNanos), latenessNanos,
                    serverLateNanos);
        }

        private static Distribution withoutTail(Distribution times) {
            return times == null ? null : times.withoutTail();
        }
    }

    /**
     * What the run used of the machine. A figure is {@code null} where the system does not report it.
     *
     * @param peakPlatformThreads most platform threads that were alive at once, including those of the JVM itself
     * @param threads             the threads that the run added, by role
     * @param cpuNanos            CPU time of the process during the run
     * @param peakResidentBytes   peak resident memory of the process so far
     * @param emptyResidentBytes  peak resident memory of the same process after an empty run
     * @param allocatedBytes      bytes allocated on the heap during the run
     * @param gcCount             garbage collections during the run
     * @param gcNanos             time spent in them
     */
    public record Resources(
            Integer peakPlatformThreads,
            Threads threads,
            Long cpuNanos,
            Long peakResidentBytes,
            Long emptyResidentBytes,
            Long allocatedBytes,
            Long gcCount,
            Long gcNanos) {}

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

    /** The same run, marked as done after its JVM had settled. */
    public Run asWarm() {
        return new Run(new Id(fork(), cold(), true, warmUp()), times, outcome, taskTimes, resources, openLoop,
                timeline);
    }

    /** The same run without its timeline. */
    public Run withoutTimeline() {
        return new Run(id, times, outcome, taskTimes, resources, openLoop, null);
    }

    /**
     * The same run without percentiles that depend on its length if a queue grows: latencies and waits above the median.
     * Its timeline keeps the latencies, for a picture that says so.
     */
    Run withoutTail() {
        return new Run(id, times, outcome, taskTimes.withoutTail(), resources, openLoop, timeline);
    }
}
