/**
 * The JVM ends when the last thread ends that is no daemon. A platform thread is none unless it is told to be; a
 * virtual thread always is one. So a program whose work moves to virtual threads may end before the work does.
 */
package loomshowcase.claims.daemonandearlyexit;
