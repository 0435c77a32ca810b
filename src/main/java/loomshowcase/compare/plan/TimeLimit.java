package loomshowcase.compare.plan;

import java.time.Duration;
import java.util.stream.Stream;
import loomshowcase.compare.workload.Workload;

/** After how long a fork is given up, unless the user says otherwise. */
public final class TimeLimit {

    /** What a task may take beside its floor. */
    private static final Duration PER_TASK = Duration.ofMillis(1);

    /** For what a JVM does beside its runs, on a machine that is busy. */
    private static final Duration FOR_THE_REST = Duration.ofMinutes(1);

    private TimeLimit() {}

    /**
     * Far beyond the floor and what tasks take beside it. If a task has a time-out of its own, the fork is not given up
     * before all tasks may have reached it. If only the time of a task that runs alone is known, the fork has twice the
     * time that all tasks would take one after another, since something inside them may let only one go on.
     */
    public static Duration of(PlannedCell cell) {
        int tasks = cell.size().tasks();
        int runs = cell.repeats().inFork();
        int rounds = Math.ceilDiv(tasks, cell.model().concurrency(cell.size()));
        Workload workload = cell.workload();
        Duration byFloor = cell.leastFork().multipliedBy(5)
                .plus(PER_TASK.multipliedBy(tasks).multipliedBy(runs));
        Stream<Duration> byTimeOuts = workload.longestTask()
                .map(each -> each.multipliedBy(rounds).multipliedBy(runs)).stream();
        Stream<Duration> byTask = cell.floor().isPresent() ? Stream.empty()
                : workload.taskAlone().map(each -> each.multipliedBy(2L * tasks).multipliedBy(runs)).stream();
        return Stream.of(Stream.of(byFloor), byTimeOuts, byTask).flatMap(each -> each).max(Duration::compareTo)
                .orElseThrow().plus(FOR_THE_REST);
    }
}
