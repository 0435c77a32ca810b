/**
 * How results are shown: tables and sentences on the terminal, and the files.
 *
 * <p>What may enter: one file per form of output. What stands in a table is in {@code table}, what is said of it in
 * {@code sentence}, and the figures of both in {@code figure}. A report reads {@code result} and measures nothing.
 */
package loomshowcase.compare.report;
