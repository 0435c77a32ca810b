/**
 * Ending an executor in a given time. {@code close} has no time-out. Ending within a deadline takes a few lines: no
 * more tasks, wait, interrupt, wait again, and give up on those that are left.
 */
package loomshowcase.claims.shutdownwithadeadline;
