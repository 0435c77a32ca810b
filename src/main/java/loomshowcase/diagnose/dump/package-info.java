/**
 * What thread dumps of a process say: {@link loomshowcase.diagnose.dump.DumpReport} is what was found, and
 * {@link loomshowcase.diagnose.dump.DumpText} shows it, the answer first.
 *
 * <p>What belongs here: the report and its text. {@code read} reads the formats, {@code model} has the records,
 * {@code finding} the conclusions.
 */
package loomshowcase.diagnose.dump;
