package loomshowcase.compare.run;

import java.util.Arrays;
import loomshowcase.compare.result.Distribution;

/** Exact percentiles by nearest rank: the smallest sample that at least p % of all samples do not exceed. */
final class Percentiles {

    private static final int ENOUGH_FOR_P90 = 100;
    private static final int ENOUGH_FOR_P99 = 1_000;

    private Percentiles() {}

    /** The distribution of some samples; {@code null} if there are none. */
    static Distribution of(long[] samples) {
        if (samples.length == 0) {
            return null;
        }
        long[] sorted = samples.clone();
        Arrays.sort(sorted);
        return new Distribution(
                nearestRank(sorted, 50),
                sorted.length >= ENOUGH_FOR_P90 ? nearestRank(sorted, 90) : null,
                sorted.length >= ENOUGH_FOR_P99 ? nearestRank(sorted, 99) : null,
                sorted[sorted.length - 1]);
    }

    private static Long nearestRank(long[] sorted, int percent) {
        return sorted[(int) Math.ceilDiv((long) percent * sorted.length, 100) - 1];
    }
}
