/**
 * How results are shown: the table and its sentences on the terminal, and the results file.
 *
 * <p>What may enter: one file per form of output. A report reads {@code result} and measures nothing.
 */
package loomshowcase.compare.report;
