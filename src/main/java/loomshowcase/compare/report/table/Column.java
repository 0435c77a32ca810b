package loomshowcase.compare.report.table;

import java.util.function.Function;
import loomshowcase.compare.report.table.Sheet.Title;

/**
 * A column of a table.
 *
 * @param text what stands in it for a row
 * @param <R>  what a row is made of
 */
record Column<R>(Title title, Function<R, String> text) {

    /** A column of figures that always stays. */
    static <R> Column<R> figure(String title, Function<R, String> text) {
        return figure(title, 0, text);
    }

    /** A column of figures that goes where there is no room. */
    static <R> Column<R> figure(String title, int importance, Function<R, String> text) {
        return new Column<>(new Title(title, true, importance), text);
    }

    /** A column of words that always stays. */
    static <R> Column<R> words(String title, Function<R, String> text) {
        return words(title, 0, text);
    }

    /** A column of words that goes where there is no room. */
    static <R> Column<R> words(String title, int importance, Function<R, String> text) {
        return new Column<>(new Title(title, false, importance), text);
    }
}
