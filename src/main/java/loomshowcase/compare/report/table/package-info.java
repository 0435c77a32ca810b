/**
 * Tables: which figure is in which column, and how a table is laid out on a terminal and in Markdown.
 *
 * <p>What belongs here: one class for each kind of table, and one for each layout.
 */
package loomshowcase.compare.report.table;
