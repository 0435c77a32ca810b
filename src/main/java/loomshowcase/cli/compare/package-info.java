/**
 * {@code compare}: from its options to a plan, and from the plan to what is shown and written.
 *
 * <p>What belongs here: the options, their checks, and the progress line. What is measured, and what is said of it, is
 * {@link loomshowcase.compare}'s.
 */
package loomshowcase.cli.compare;
