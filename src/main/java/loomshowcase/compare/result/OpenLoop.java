package loomshowcase.compare.result;

/**
 * What a fixed rate of arrivals demands of a cell.
 *
 * @param tasksPerSecond               the rate of arrivals, which does not depend on the model
 * @param neededConcurrency            how many tasks in flight the rate needs, by Little's law: arrivals per second,
 *                                     times seconds per task; {@code null} where the time of a task is not known
 *                                     beforehand
 * @param concurrency                  how many tasks the model can have in flight at most
 * @param queueGrowthPerSecond         by how many tasks per second the queue grows, computed from those; 0 if the
 *                                     model can keep up, {@code null} where that is not known beforehand
 * @param observedQueueGrowthPerSecond the same as counted: by how many tasks per second those grew that had arrived
 *                                     and not ended ({@link OpenRun#growthPerSecond}); the median of the runs that
 *                                     count
 */
public record OpenLoop(
        double tasksPerSecond,
        Double neededConcurrency,
        int concurrency,
        Double queueGrowthPerSecond,
        Double observedQueueGrowthPerSecond) {

    /** If the queue grew by less than this share of the rate, the machine may just have been busy for a moment. */
    private static final double NOISE = 0.05;

    /** Whether the queue grows for as long as tasks arrive, according to the computed figure. */
    public boolean canNeverKeepUp() {
        return queueGrowthPerSecond != null && queueGrowthPerSecond > 0;
    }

    /** Whether something that the tasks share slows them down, not the number that the model can have in flight. */
    public boolean heldUpByTheWork() {
        return canNeverKeepUp() && neededConcurrency != null && servedAtOnce() < concurrency;
    }

    /** How many tasks are served at once: Little's law again, with the tasks that end per second. */
    public long servedAtOnce() {
        return Math.round(neededConcurrency * (tasksPerSecond - queueGrowthPerSecond) / tasksPerSecond);
    }

    /** Whether the queue grows, as computed or as counted. Then latencies only say how long was measured. */
    public boolean queueGrew() {
        return canNeverKeepUp() || fellBehind();
    }

    /** Whether the queue grew while tasks arrived, as counted, whatever the computed figure says. */
    public boolean fellBehind() {
        return observedQueueGrowthPerSecond != null && observedQueueGrowthPerSecond > NOISE * tasksPerSecond;
    }
}
