package loomshowcase.compare.workload;

import java.time.Duration;

/** A workload whose floor rests on the time of one task, which must be measured before there can be a plan. */
public interface MeasuredFirst extends Workload {

    /** The work of one task, or less of it: it is done alone, several times over, to measure that time. */
    Workload sample();

    /** The same workload with its floor, given the least time that a task of {@link #sample} took. */
    Workload measured(Duration least);
}
