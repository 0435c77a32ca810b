/**
 * The JVM ends when the last thread ends that is not a daemon. A virtual thread always is one. So a program whose work
 * moves to virtual threads may end before the work does.
 */
package loomshowcase.claims.daemonandearlyexit;
