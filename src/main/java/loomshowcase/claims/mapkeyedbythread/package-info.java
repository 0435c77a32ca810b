/**
 * A map with an entry for each thread, in which libraries remember something of the last call, stays small while the
 * threads of a pool stay the same. It grows with every request if each request has a thread of its own.
 */
package loomshowcase.claims.mapkeyedbythread;
