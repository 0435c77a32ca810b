package loomshowcase.compare.result;

/**
 * What one run at a fixed rate of arrivals adds to the figures of a run.
 *
 * @param generatorLateNanos  how long after its arrival a task was handed over, while the model was ready to take it;
 *                            delays that the model itself causes are part of the wait instead
 * @param lastArrivalNanos    from the start of the run to the last arrival
 * @param queuedAtLastArrival tasks that had arrived by then but not begun
 */
public record OpenRun(Distribution generatorLateNanos, long lastArrivalNanos,
        int queuedAtLastArrival) {}
