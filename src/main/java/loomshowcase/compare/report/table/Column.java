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

    /** The place of a column that is never dropped; see {@link Title#dropOrder}. */
    static final int ALWAYS = 0;

    /** A column of figures that is always shown. */
    static <R> Column<R> figure(String title, Function<R, String> text) {
        return figure(title, ALWAYS, text);
    }

    /** A column of figures that is dropped if there is no room. */
    static <R> Column<R> figure(String title, int dropOrder, Function<R, String> text) {
        return new Column<>(new Title(title, true, dropOrder), text);
    }

    /** A column of words that is always shown. */
    static <R> Column<R> words(String title, Function<R, String> text) {
        return words(title, ALWAYS, text);
    }

    /** A column of words that is dropped if there is no room. */
    static <R> Column<R> words(String title, int dropOrder, Function<R, String> text) {
        return new Column<>(new Title(title, false, dropOrder), text);
    }
}
