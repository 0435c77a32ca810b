package loomshowcase.compare.result;

/**
 * What a fixed rate of arrivals asks of a cell. Needed concurrency is Little's law: arrivals in a second, times the
 * seconds that each is in service.
 *
 * @param tasksPerSecond               arrivals, whatever the model does
 * @param neededConcurrency            tasks in flight at once that the rate needs; {@code null} where the time of a
 *                                     task is not known beforehand
 * @param concurrency                  tasks in flight at once that the model lets in, at most
 * @param queueGrowthPerSecond         by how many tasks the queue grows in each second, computed from those; 0 if the
 *                                     model can keep up, {@code null} where that is not known beforehand
 * @param observedQueueGrowthPerSecond the same as counted: tasks that had arrived and not begun when the last one
 *                                     arrived, by the time until then; the median of the runs that count
 */
public record OpenLoop(
        double tasksPerSecond,
        Double neededConcurrency,
        int concurrency,
        Double queueGrowthPerSecond,
        Double observedQueueGrowthPerSecond) {

    /** A queue that grew by less than this part of the rate may have been a hiccup of the machine. */
    private static final double HICCUP = 0.05;

    /** Whether the queue grows for as long as tasks arrive, as the computed figure says. */
    public boolean canNeverKeepUp() {
        return queueGrowthPerSecond != null && queueGrowthPerSecond > 0;
    }

    /** Whether what holds the tasks up is something that they share, and not how many the model lets in. */
    public boolean heldUpByTheWork() {
        return canNeverKeepUp() && neededConcurrency != null && servedAtOnce() < concurrency;
    }

    /** So many are served at once: Little's law again, for those that end in a second. */
    public long servedAtOnce() {
        return Math.round(neededConcurrency * (tasksPerSecond - queueGrowthPerSecond) / tasksPerSecond);
    }

    /** Whether latencies say how long was measured: the queue grows, by arithmetic or as it was counted. */
    public boolean queueGrew() {
        return canNeverKeepUp() || fellBehind();
    }

    /** Whether the queue grew while tasks arrived, as it was counted, whatever the computed figure says. */
    public boolean fellBehind() {
        return observedQueueGrowthPerSecond != null && observedQueueGrowthPerSecond > HICCUP * tasksPerSecond;
    }
}
