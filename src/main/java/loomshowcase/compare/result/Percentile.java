package loomshowcase.compare.result;

/**
 * The percentiles that are computed over the tasks of a run, from lowest to highest. No other place lists them: the
 * computation, the files, the columns, the marks on a chart and the sentences all follow this list.
 */
public enum Percentile {
    P50(50, 1),
    P90(90, 100),
    P99(99, 1_000);

    private final int percent;
    private final int leastTasks;

    /** @param leastTasks the fewest tasks for which it is computed; with fewer, too few samples would lie above it */
    Percentile(int percent, int leastTasks) {
        this.percent = percent;
        this.leastTasks = leastTasks;
    }

    /** The median, for which one task is enough. */
    public static Percentile median() {
        return P50;
    }

    public static Percentile highest() {
        return values()[values().length - 1];
    }

    boolean hasEnough(int tasks) {
        return tasks >= leastTasks;
    }

    /**
     * The percentile by nearest rank: the smallest sample that at least this share of all samples does not exceed.
     *
     * @param sorted at least one sample, in ascending order
     */
    long of(long[] sorted) {
        return sorted[(int) Math.ceilDiv((long) percent * sorted.length, 100) - 1];
    }

    /** The name in files and tables, such as {@code p90}. */
    @Override
    public String toString() {
        return "p" + percent;
    }
}
