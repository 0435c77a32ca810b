/**
 * A rule of one's own for when enough is done: the first two successes win, a failure does not count, and whoever is
 * still at it is cancelled. A scope can be taught the rule: by a subclass in 21, by a {@code Joiner} since 25, whose
 * shape changed in 26 and in 27. By hand it is a loop over {@code ExecutorCompletionService}, as it would be one over
 * {@code as_completed} in Python; the tutorial has no such thing.
 */
package loomshowcase.lessons.ownpolicy;
