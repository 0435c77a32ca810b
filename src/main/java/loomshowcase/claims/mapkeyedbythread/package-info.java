/**
 * A map with an entry for each thread, as libraries have it to remember something of the last call, stays small with a pool
 * and grows with every request when each has a thread of its own.
 */
package loomshowcase.claims.mapkeyedbythread;
