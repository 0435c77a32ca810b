/**
 * The scheduler of virtual threads has no clock: a virtual thread that computes keeps its carrier at least until it
 * waits, yields or ends (JEP 444). While all carriers are held so, the others stay in the queue. Platform threads take
 * turns by the operating system's clock.
 */
package loomshowcase.claims.notimeslicing;
