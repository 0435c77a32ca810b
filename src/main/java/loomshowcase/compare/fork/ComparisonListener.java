package loomshowcase.compare.fork;

import java.time.Duration;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.result.Results;

/** Hears of the steps of a comparison, in the thread that runs it. */
public interface ComparisonListener {

    /** A fork is about to start. */
    default void forkStarts(PlannedCell cell, int fork) {}

    /**
     * A planned JVM will not be started: no time is left, or an earlier JVM of the cell has failed.
     *
     * @param least the least time that it would have taken
     */
    default void skipped(PlannedCell cell, Duration least) {}

    /** A JVM that measures what the tasks of a cell take, or leave behind, in memory is about to start. */
    default void memoryJvmStarts(PlannedCell cell) {}

    /** That JVM has ended. */
    default void memoryJvmEnded(PlannedCell cell, Results soFar) {}

    /** A fork has ended. */
    default void forkEnded(PlannedCell cell, int fork, Results soFar) {}
}
