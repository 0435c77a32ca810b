package loomshowcase.compare.report.figure;

import java.util.List;
import java.util.LongSummaryStatistics;

/** When two wall times are practically equal, so that the difference is no reason to choose a thread model. */
public final class Tie {

    private static final double PART = 0.05;
    private static final long NANOS = 20_000_000;

    private Tie() {}

    /**
     * Whether two times differ by at most 5 % of the smaller one, or by at most 20 ms. Times that differ by half of the
     * smaller one or more never tie: 20 ms matter after 5 ms.
     */
    public static boolean between(long one, long other) {
        long less = Math.min(one, other);
        long more = Math.max(one, other);
        return more - less <= Math.max(NANOS, (long) (PART * less)) && 2 * more < 3 * less;
    }

    /** Whether two times of the same row differ by at most 5 % of the smaller one: less than two sittings may differ by. */
    public static boolean ofSittings(long one, long other) {
        return Math.abs(one - other) <= (long) (PART * Math.min(one, other));
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
