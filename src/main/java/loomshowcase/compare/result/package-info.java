/**
 * What was measured, as records; the names are those of the results file.
 *
 * <p>Durations are in nanoseconds, sizes in bytes; a figure that could not be taken is {@code null}, never zero.
 * What may enter: records, and arithmetic on them. They import nothing of ours.
 */
package loomshowcase.compare.result;
