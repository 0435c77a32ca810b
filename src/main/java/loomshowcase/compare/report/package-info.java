/**
 * How results are shown: on the terminal, and in files.
 *
 * <p>What belongs here: one class for each form of output. The columns of tables are in {@code table}, the sentences in
 * {@code sentence}, the figures of both in {@code figure}, and the parts of the HTML page in {@code page}. A report reads
 * {@code result} and measures nothing.
 */
package loomshowcase.compare.report;
