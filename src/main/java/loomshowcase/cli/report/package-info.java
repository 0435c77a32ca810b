/**
 * {@code report}: makes a page of results files, and compares two of them.
 *
 * <p>What belongs here: the options of the command, and the files that it reads and writes. How results look is decided in
 * {@link loomshowcase.compare.report}.
 */
package loomshowcase.cli.report;
