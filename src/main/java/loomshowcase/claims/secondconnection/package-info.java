/**
 * Requests that hold one connection and ask for a second one. If at least as many of them run at once as there are
 * connections, all can wait for each other. This is where a semaphore in front of a pool is right.
 */
package loomshowcase.claims.secondconnection;
