package loomshowcase.compare.workload;

/** What a task made, where a server that measures itself had a part in it. */
public interface ServerLateness {

    /** How long after it was due the server sent its answer, in nanoseconds; negative if it did not say. */
    long serverLateNanos();
}
