/**
 * The parts of the HTML page: tables and charts. A part is a piece of HTML or SVG that refers to nothing outside, needs
 * no script, and can be read in light and dark mode.
 *
 * <p>What belongs here: one class for each kind of part. The content comes from {@code table} and {@code figure}.
 */
package loomshowcase.compare.report.page;
