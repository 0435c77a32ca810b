/**
 * What reports derive from results: medians, spreads, comparisons, and amounts with units and digits for people.
 *
 * <p>What belongs here: figures that tables and sentences must show alike. They read {@code result} and measure nothing.
 */
package loomshowcase.compare.report.figure;
