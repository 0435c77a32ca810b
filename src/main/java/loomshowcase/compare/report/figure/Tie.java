package loomshowcase.compare.report.figure;

import java.util.List;
import java.util.LongSummaryStatistics;

/** When two wall times are practically equal, so that the difference is no reason to choose a thread model. */
public final class Tie {

    private static final double PART = 0.05;
    private static final long NANOS = 20_000_000;

    private Tie() {}

    /** Whether two times differ by at most 5 % of the smaller one, or by at most 20 ms. */
    public static boolean between(long one, long other) {
        return Math.abs(one - other) <= Math.max(NANOS, (long) (PART * Math.min(one, other)));
    }

    /** The same for times that may be short: 20 ms matter after 5 ms, so one must be less than 1.5 times the other. */
    public static boolean closely(long one, long other) {
        return between(one, other) && 2 * Math.max(one, other) < 3 * Math.min(one, other);
    }

    public static boolean between(Figures one, Figures other) {
        return between(one.wall(), other.wall());
    }

    /** Whether all of these rows tie. */
    public static boolean among(List<Figures> rows) {
        LongSummaryStatistics walls = walls(rows);
        return rows.isEmpty() || between(walls.getMin(), walls.getMax());
    }

    public static LongSummaryStatistics walls(List<Figures> rows) {
        return rows.stream().mapToLong(Figures::wall).summaryStatistics();
    }
}
