package loomshowcase.compare.report.sentence;

import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.Run.TaskTimes;

/** That a few tasks, or one, decide how long all take. */
final class LongestTask {

    private static final int MANY_TIMES = 5;

    private LongestTask() {}

    /** With a space before it; empty if that is not so. */
    static String sentence(Figures row) {
        Long usual = row.median(TaskTimes::serviceNanos, Percentile.median());
        Long longest = row.medianOfLongest(TaskTimes::serviceNanos);
        return usual == null || longest == null || longest < MANY_TIMES * usual || 2 * longest < row.wall() ? ""
                : " The longest task took %s, and half of them at most %s: the longest decides how long all take."
                        .formatted(
                                Amounts.nanos(longest), Amounts.nanos(usual));
    }
}
