package loomshowcase.compare.fork;

import java.time.Duration;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.result.Results;

/** Told of a comparison as it goes on, in the thread that runs it. */
public interface ComparisonListener {

    /** A fork is about to start. */
    default void forkStarts(PlannedCell cell, int fork) {}

    /**
     * A JVM that was planned will not be started: no time is left, or an earlier one has shown that it is of no use.
     *
     * @param least how long it would have taken at least
     */
    default void leftOut(PlannedCell cell, Duration least) {}

    /** The tasks of a cell are about to be weighed, in a JVM of its own. */
    default void weighingStarts(PlannedCell cell) {}

    /** They have been, and this is what is known now. */
    default void weighingEnded(PlannedCell cell, Results soFar) {}

    /** A fork has ended, and this is what is known now. */
    default void forkEnded(PlannedCell cell, int fork, Results soFar) {}
}
