/**
 * The parts of the page that a browser shows: tables, and pictures of every run. A part is a piece of HTML or SVG that
 * refers to nothing outside, needs no script, and is legible on light and on dark.
 *
 * <p>What may enter: a file for each kind of part. What stands in them is {@code table}'s and {@code figure}'s.
 */
package loomshowcase.compare.report.page;
