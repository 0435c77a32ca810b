package loomshowcase.compare.report.table;

import java.util.function.Function;
import loomshowcase.compare.report.table.Sheet.Title;

/**
 * A column of a table.
 *
 * @param text the text of a row in this column
 * @param <R>  the type of a row
 */
record Column<R>(Title title, Function<R, String> text) {

    /** A column of figures that is always shown. */
    static <R> Column<R> figure(String title, Function<R, String> text) {
        return figure(title, 0, text);
    }

    /** A column of figures that is left out if there is no room. */
    static <R> Column<R> figure(String title, int importance, Function<R, String> text) {
        return new Column<>(new Title(title, true, importance), text);
    }

    /** A column of words that is always shown. */
    static <R> Column<R> words(String title, Function<R, String> text) {
        return words(title, 0, text);
    }

    /** A column of words that is left out if there is no room. */
    static <R> Column<R> words(String title, int importance, Function<R, String> text) {
        return new Column<>(new Title(title, false, importance), text);
    }
}
