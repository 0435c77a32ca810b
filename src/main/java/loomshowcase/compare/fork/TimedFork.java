package loomshowcase.compare.fork;

import loomshowcase.compare.result.Run;
import loomshowcase.compare.run.TaskMoments;

/**
 * A run whose tasks are known one by one.
 *
 * @param run       its figures; {@code null} if it did not end
 * @param moments   of its tasks; {@code null} likewise
 * @param failure   why it ended early; {@code null} if it did not
 * @param othersCpu the part of the processors that other programs used meanwhile, from 0 to 1; {@code null} if unknown
 */
public record TimedFork(Run run, TaskMoments moments, String failure, Double othersCpu) {}
