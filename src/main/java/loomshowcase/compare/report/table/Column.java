package loomshowcase.compare.report.table;

import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param title      over the column
 * @param right      whether its texts end flush
 * @param importance columns with the least are left out first, together, where there is no room; 0: always stays
 * @param text       what stands in it for a row
 * @param <R>        what a row is made of
 */
record Column<R>(String title, boolean right, int importance, Function<R, String> text) {

    /** A column of figures that always stays. */
    static <R> Column<R> figure(String title, Function<R, String> text) {
        return new Column<>(title, true, 0, text);
    }

    /** A column of figures that goes where there is no room. */
    static <R> Column<R> figure(String title, int importance, Function<R, String> text) {
        return new Column<>(title, true, importance, text);
    }

    /** A column of words. */
    static <R> Column<R> words(String title, Function<R, String> text) {
        return new Column<>(title, false, 0, text);
    }
}
