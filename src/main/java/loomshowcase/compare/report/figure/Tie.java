package loomshowcase.compare.report.figure;

import java.util.List;
import java.util.LongSummaryStatistics;

/** When two walls are as good as one: nobody would choose a thread model for what lies between them. */
public final class Tie {

    private static final double PART = 0.05;
    private static final long NANOS = 20_000_000;

    private Tie() {}

    /** Whether walls lie within 5 % of the least of them, or within 20 ms. */
    public static boolean between(long one, long other) {
        return Math.abs(one - other) <= Math.max(NANOS, (long) (PART * Math.min(one, other)));
    }

    /** Whether they tie though one may be longer by arithmetic: 20 ms are much of 5, so not if half as long again. */
    public static boolean closely(long one, long other) {
        return between(one, other) && 2 * Math.max(one, other) < 3 * Math.min(one, other);
    }

    public static boolean between(Figures one, Figures other) {
        return between(one.wall(), other.wall());
    }

    /** Whether all of some rows tie. */
    public static boolean among(List<Figures> rows) {
        LongSummaryStatistics walls = walls(rows);
        return rows.isEmpty() || between(walls.getMin(), walls.getMax());
    }

    public static LongSummaryStatistics walls(List<Figures> rows) {
        return rows.stream().mapToLong(Figures::wall).summaryStatistics();
    }
}
