package loomshowcase.compare.result;

/**
 * The percentiles that are taken of the tasks of a run, from the lowest to the highest. This list is the only place
 * that names them: what is computed, the columns, the marks of a chart and the sentences all follow it.
 */
public enum Percentile {
    P50(50, 1),
    P90(90, 100),
    P99(99, 1_000);

    private final int percent;
    private final int leastTasks;

    /** @param leastTasks with fewer tasks than this, the percentile would be one of the few longest of them */
    Percentile(int percent, int leastTasks) {
        this.percent = percent;
        this.leastTasks = leastTasks;
    }

    /** The one that a figure has as soon as there is one task. */
    public static Percentile median() {
        return P50;
    }

    public static Percentile highest() {
        return values()[values().length - 1];
    }

    boolean isTakenOf(int tasks) {
        return tasks >= leastTasks;
    }

    /**
     * By nearest rank: the smallest sample that at least this share of all samples does not exceed.
     *
     * @param sorted at least one sample, in ascending order
     */
    long of(long[] sorted) {
        return sorted[(int) Math.ceilDiv((long) percent * sorted.length, 100) - 1];
    }

    /** {@code p90}, in files and at columns. */
    @Override
    public String toString() {
        return "p" + percent;
    }
}
