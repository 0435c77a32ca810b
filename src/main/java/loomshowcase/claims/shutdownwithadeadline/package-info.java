/**
 * Ending an executor in a given time. {@code close} has no time-out, so it ends when the last task does; ending within
 * a deadline is four lines of old: no more tasks, wait, interrupt, wait again, and then give up on those that are
 * left.
 */
package loomshowcase.claims.shutdownwithadeadline;
