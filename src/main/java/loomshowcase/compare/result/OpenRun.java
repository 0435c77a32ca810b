package loomshowcase.compare.result;

import java.io.Serializable;

/**
 * One run at a fixed rate of arrivals.
 *
 * @param generatorLateNanos  how long after its arrival a task was handed to a model that was there to take it; what a
 *                            model is late by itself is wait, and not in here
 * @param lastArrivalNanos    from the start of the run to the last arrival
 * @param queuedAtLastArrival tasks that had arrived by then, and not begun
 */
public record OpenRun(Distribution generatorLateNanos, long lastArrivalNanos,
        int queuedAtLastArrival) implements Serializable {}
