package loomshowcase.compare.result;

import java.io.Serializable;
import java.util.List;

/**
 * All tasks once.
 *
 * @param fork                the fresh JVM that it was done in, from 0
 * @param cold                whether it was the first of its JVM
 * @param warm                whether the runs of its JVM had settled by then: two in a row differed by less than 5 % of
 *                            wall, and for workloads that wait by less than 5 ms
 * @param warmUp              whether it was asked for as a warm-up, and counts in no figure
 * @param wallNanos           from before the model makes its executor or scope until after it is closed
 * @param setUpNanos          from there until the model takes the first task
 * @param closeNanos          from the end of the last task until the model is closed
 * @param completed           tasks that were done and checked
 * @param failed              tasks that failed
 * @param failures            of what kinds
 * @param peakInFlight        most tasks at once, counted from the recorded times
 * @param waitNanos           started − arrival
 * @param serviceNanos        finished − started
 * @param latencyNanos        finished − arrival
 * @param latenessNanos       service − the time that a task was to take, for workloads that have one; else {@code null}
 * @param serverLateNanos     how late the embedded server's answers were; {@code null} for other workloads
 * @param peakPlatformThreads most live platform threads of the JVM, its own among them
 * @param threads             those that the run added, by role
 * @param cpuNanos            CPU time of the process
 * @param peakResidentBytes   peak resident memory of the process so far
 * @param emptyResidentBytes  resident memory of the same process after an empty run
 * @param allocatedBytes      bytes allocated on the heap
 * @param gcCount             collections
 * @param gcNanos             time in them
 * @param openLoop            what a fixed rate of arrivals adds; {@code null} where all tasks arrive at once
 */
public record Run(
        int fork,
        boolean cold,
        boolean warm,
        boolean warmUp,
        long wallNanos,
        Long setUpNanos,
        Long closeNanos,
        int completed,
        int failed,
        List<TaskFailure> failures,
        int peakInFlight,
        Distribution waitNanos,
        Distribution serviceNanos,
        Distribution latencyNanos,
        Distribution latenessNanos,
        Distribution serverLateNanos,
        Integer peakPlatformThreads,
        Threads threads,
        Long cpuNanos,
        Long peakResidentBytes,
        Long emptyResidentBytes,
        Long allocatedBytes,
        Long gcCount,
        Long gcNanos,
        OpenRun openLoop) implements Serializable {

    public Run {
        failures = List.copyOf(failures);
    }

    /** The same run, done when its JVM had settled. */
    public Run asWarm() {
        return with(true, waitNanos, latencyNanos);
    }

    /** The same run without the p99 of what counts from the arrival: where a queue grows, it is the run's length. */
    public Run withoutP99() {
        return with(warm, withoutP99(waitNanos), withoutP99(latencyNanos));
    }

    private static Distribution withoutP99(Distribution of) {
        return of == null ? null : of.withoutTail();
    }

    private Run with(boolean warm, Distribution waitNanos, Distribution latencyNanos) {
        return new Run(fork, cold, warm, warmUp, wallNanos, setUpNanos, closeNanos, completed, failed, failures,
                peakInFlight, waitNanos, serviceNanos, latencyNanos, latenessNanos, serverLateNanos,
                peakPlatformThreads, threads, cpuNanos, peakResidentBytes, emptyResidentBytes, allocatedBytes,
                gcCount, gcNanos, openLoop);
    }
}
