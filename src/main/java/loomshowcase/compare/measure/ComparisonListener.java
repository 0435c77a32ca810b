package loomshowcase.compare.measure;

import loomshowcase.compare.result.Results;

/** Told of a comparison as it goes on, in the thread that runs it. */
public interface ComparisonListener {

    /** A fork is about to start. */
    default void forkStarts(PlannedCell cell, int fork) {}

    /** The tasks of a cell are about to be weighed, in a JVM of its own. */
    default void weighingStarts(PlannedCell cell) {}

    /** They have been, and this is what is known now. */
    default void weighingEnded(PlannedCell cell, Results soFar) {}

    /** A fork has ended, and this is what is known now. */
    default void forkEnded(PlannedCell cell, int fork, Results soFar) {}
}
