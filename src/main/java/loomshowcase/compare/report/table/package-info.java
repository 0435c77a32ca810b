/**
 * Tables: which figures stand in which column, and how rows are laid out on a terminal and in Markdown.
 *
 * <p>What may enter: a file for each kind of table, and one for each way to lay it out.
 */
package loomshowcase.compare.report.table;
