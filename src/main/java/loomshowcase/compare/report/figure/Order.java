package loomshowcase.compare.report.figure;

import loomshowcase.compare.result.Spread;
import loomshowcase.compare.result.Spread.Verdict;

/**
 * Whether two rows of one comparison can be told apart in a figure: by {@link RankTest} if they have enough forks for
 * it, and by the rule of {@link Spread} if they do not.
 */
public final class Order {

    private Order() {}

    /** Of two rows that were not chosen for their figures. */
    public static Verdict of(Spread one, Spread other) {
        return ofExtremes(one, other, 2);
    }

    /**
     * Of the row with the least figure and the one with the greatest. Chance has as many occasions to part them as there
     * are pairs of rows, so the level is divided by their number (Bonferroni).
     *
     * @param rows among how many rows the two were chosen
     */
    public static Verdict ofExtremes(Spread one, Spread other, int rows) {
        double level = RankTest.LEVEL / Math.max(1, rows * (rows - 1) / 2);
        if (!RankTest.canTell(one.forks(), other.forks(), level)
                || Math.min(one.least(), other.least()) <= 0) {
            return one.comparedWith(other, Spread.enoughForks(rows));
        }
        RankTest test = RankTest.of(one.medians(), other.medians());
        return test.p() > level ? Verdict.NO_DIFFERENCE_SEEN : test.ratio() > 1 ? Verdict.LESS : Verdict.MORE;
    }
}
