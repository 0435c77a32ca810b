/**
 * The scheduler of virtual threads has no clock: a virtual thread that computes keeps its carrier at least until it
 * waits, yields or ends, and all others stay in the queue (JEP 444). Platform threads take turns by the operating
 * system's clock.
 */
package loomshowcase.claims.notimeslicing;
