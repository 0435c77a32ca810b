/**
 * A policy of your own for when a scope has seen enough: the first two successes win, a failure does not count, and the
 * rest are cancelled. In 21 the policy is a subclass of the scope. Since 25 it is a {@code Joiner}, whose shape changed
 * in 26 and in 27. Without a scope it is a loop over {@code ExecutorCompletionService}, as it would be a loop over
 * {@code as_completed} in Python. The tutorial has no such example.
 */
package loomshowcase.lessons.ownpolicy;
