/**
 * What the figures of a table show, in sentences. A sentence claims nothing that the figures do not support, and names
 * them. No model is called faster than another unless the difference is greater than chance can explain.
 *
 * <p>What belongs here: one class for each group of sentences about the same question. A row with a warning appears in no
 * sentence except the one about the warning.
 */
package loomshowcase.compare.report.sentence;
