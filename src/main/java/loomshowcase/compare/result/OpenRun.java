package loomshowcase.compare.result;

/**
 * What one run at a fixed rate of arrivals adds to the figures of a run.
 *
 * @param generatorLateNanos      how long after its arrival a task was handed over, while the model was ready to take
 *                                it; delays that the model itself causes are part of the wait instead
 * @param lastArrivalNanos        from the start of the run to the last arrival
 * @param queuedAtLastArrival     tasks that had arrived by then but not begun
 * @param unfinishedHalfway       tasks that had arrived but not ended at half of that time; {@code null} in files of
 *                                earlier versions
 * @param unfinishedAtLastArrival tasks that had arrived but not ended when the last one arrived; {@code null} in files
 *                                of earlier versions
 */
public record OpenRun(Distribution generatorLateNanos, long lastArrivalNanos, int queuedAtLastArrival,
        Integer unfinishedHalfway, Integer unfinishedAtLastArrival) {

    /**
     * By how many tasks per second the number of unfinished tasks grew; 0 if it did not. A queue may stand before the
     * model or inside the tasks, so what counts is what has arrived and not ended. Tasks in flight are no queue: they
     * do not count as growth if their number was steady in the second half, or is what the time of a task asks for.
     *
     * @param ratePerSecond at which tasks arrive
     * @param taskNanos     the time of a task that runs alone; {@code null} if it is not known
     */
    public double growthPerSecond(double ratePerSecond, Long taskNanos) {
        if (unfinishedAtLastArrival == null || unfinishedHalfway == null) {
            return perSecond(queuedAtLastArrival, lastArrivalNanos);
        }
        double lately = perSecond(unfinishedAtLastArrival - unfinishedHalfway, lastArrivalNanos / 2.0);
        if (taskNanos == null) {
            return Math.max(0, lately);
        }
        double inFlight = ratePerSecond * Math.min(taskNanos, lastArrivalNanos) / 1e9;
        return Math.max(0, Math.min(lately, perSecond(unfinishedAtLastArrival - inFlight, lastArrivalNanos)));
    }

    private static double perSecond(double tasks, double nanos) {
        return tasks * 1e9 / nanos;
    }
}
