/**
 * A map with an entry for each thread, in which libraries remember something of the last call, stays small with a fixed pool. It grows with every request if each request has a thread of its own.
 */
package loomshowcase.claims.mapkeyedbythread;
