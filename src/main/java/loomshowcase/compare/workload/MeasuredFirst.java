package loomshowcase.compare.workload;

import java.time.Duration;

/** A workload of which the time of one task must be measured before there can be a plan. */
public interface MeasuredFirst extends Workload {

    /** The work of one task, or less of it: it is done alone, several times over, to measure that time. */
    Workload sample();

    /** How many tasks of {@link #sample} are done, one after another, in each of two runs; at least 1. */
    default int sampleTasks() {
        return 10;
    }

    /** The same workload, given the least time that a task of {@link #sample} took. */
    Workload measured(Duration least);
}
