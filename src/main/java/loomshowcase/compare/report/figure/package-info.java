/**
 * What the runs of a row show, and how an amount looks to people: medians, spreads, units and digits.
 *
 * <p>What may enter: figures that a table and a sentence must have alike. They read {@code result} and measure nothing.
 */
package loomshowcase.compare.report.figure;
