package loomshowcase.compare.report.figure;

import java.util.List;
import java.util.stream.LongStream;
import org.apache.commons.statistics.inference.MannWhitneyUTest;

/**
 * Whether two samples differ, by the exact Mann–Whitney test, and by which factor. The estimate is that of Hodges and
 * Lehmann: the median of the ratios of all pairs. The interval holds every factor that the test does not refuse at
 * {@link #LEVEL}, so it leaves out 1 if and only if the test tells the samples apart.
 *
 * <p>Equal values are never counted as a difference: each tie is broken against it.
 *
 * @param p     how likely chance alone separates two equal samples as far, in either direction; at most 1
 * @param ratio by which factor the second sample is greater
 * @param low   the lower end of the interval; 0 if there are too few values for one
 * @param high  its upper end; infinite if there are too few values
 */
public record RankTest(double p, double ratio, double low, double high) {

    /** If p is at most this, the samples differ. */
    public static final double LEVEL = 0.02;

    /**
     * Compares two samples of positive values.
     *
     * @throws IllegalArgumentException if a sample is empty, or a value is not positive
     */
    public static RankTest of(List<Long> before, List<Long> after) {
        if (before.isEmpty() || after.isEmpty()
                || LongStream.concat(longs(before), longs(after)).anyMatch(value -> value <= 0)) {
            throw new IllegalArgumentException("not two samples of positive values: " + before + ", " + after);
        }
        double[] ratios = longs(after).boxed()
                .flatMapToDouble(second -> longs(before).mapToDouble(first -> (double) second / first))
                .sorted().toArray();
        int pairs = ratios.length;
        long refused = refused(before.size(), after.size());
        double middle = (ratios[(pairs - 1) / 2] + ratios[pairs / 2]) / 2;
        return refused == 0 ? new RankTest(p(before, after), middle, 0, Double.POSITIVE_INFINITY)
                : new RankTest(p(before, after), middle, ratios[(int) refused - 1], ratios[(int) (pairs - refused)]);
    }

    /** Whether samples of these sizes can differ at a level at all; 5 and 5 can at {@link #LEVEL}. */
    public static boolean canTell(int before, int after, double level) {
        return p(before, after, 0) <= level;
    }

    public boolean differ() {
        return p <= LEVEL;
    }

    /** Half the width of the interval: a smaller change of the ratio would not have been seen. */
    public double unseen() {
        return (high - low) / 2;
    }

    private static LongStream longs(List<Long> values) {
        return values.stream().mapToLong(Long::longValue);
    }

    /** How many values of U, from 0 on, the test refuses at {@link #LEVEL}. */
    private static long refused(int before, int after) {
        long statistic = 0;
        while (2 * statistic < (long) before * after && p(before, after, statistic) <= LEVEL) {
            statistic++;
        }
        return statistic;
    }

    private static double p(List<Long> before, List<Long> after) {
        long pairs = (long) before.size() * after.size();
        long less = longs(before).map(first -> longs(after).filter(second -> second < first).count()).sum();
        long ties = longs(before).map(first -> longs(after).filter(second -> second == first).count()).sum();
        boolean mayBeMiddle = 2 * less <= pairs && 2 * (less + ties) >= pairs;
        return mayBeMiddle ? 1 : p(before.size(), after.size(), Math.min(pairs - less, less + ties));
    }

    /** p of two samples without ties, in which so many pairs have the greater value in the first sample. */
    private static double p(int first, int second, long statistic) {
        double[] x = new double[first];
        for (int i = 0; i < first; i++) {
            x[i] = 2 * (i + 1);
        }
        double[] y = new double[second];
        long left = statistic;
        for (int j = 0; j < second; j++) {
            long above = Math.min(left, first);
            y[j] = 2 * (first - above) + 1 + (above == 0 ? 2 + j : above == first ? -2 - j : 0);
            left -= above;
        }
        return MannWhitneyUTest.withDefaults().test(x, y).getPValue();
    }
}
