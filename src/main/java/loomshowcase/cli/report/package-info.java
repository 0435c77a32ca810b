/**
 * {@code report}: results files as a page, and two of them held against one another.
 *
 * <p>What may enter: its options and the files it reads and writes. How results look is
 * {@link loomshowcase.compare.report}'s.
 */
package loomshowcase.cli.report;
