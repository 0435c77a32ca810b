/**
 * What dumps of a process mean together: what is wrong, in words that the dumps justify, and what they cannot show.
 *
 * <p>{@link loomshowcase.diagnose.dump.finding.Findings} lists the answers, the most certain and worst first. What belongs
 * here: conclusions. It imports {@code diagnose}, {@code diagnose.dump.model} and {@code text}.
 */
package loomshowcase.diagnose.dump.finding;
