package loomshowcase.compare.report.sentence;

import java.util.List;
import loomshowcase.text.Listed;

/** How a sentence names some of the rows that it could be about. */
final class RowNames {

    /** So many names are read more easily than counted. */
    private static final int FEW = 3;

    private RowNames() {}

    /** {@code any of the 14 rows}, for a sentence that denies something, if all are meant; otherwise the names of a few. */
    static String any(List<String> some, int all) {
        return areAll(some, all) ? "any of the %s rows".formatted(all) : Listed.few(some);
    }

    /** {@code each of the 14 rows} if all are meant; otherwise their names. */
    static String each(List<String> some, int all) {
        return areAll(some, all) ? "each of the %s rows".formatted(all) : Listed.few(some);
    }

    /** Whether all rows are meant, and they are more than a few. */
    static boolean areAll(List<String> some, int all) {
        return some.size() == all && all > FEW;
    }
}
