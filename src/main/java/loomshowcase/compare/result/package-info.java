/**
 * What was measured, as records; the names are those of the results file.
 *
 * <p>Durations are in nanoseconds, sizes in bytes. A figure that could not be measured is {@code null}, never zero. A
 * record that is declared inside another is a part of it: in a file, its fields are among the fields of the other.
 *
 * <p>What belongs here: records, and arithmetic on them. They import nothing from this project.
 */
package loomshowcase.compare.result;
