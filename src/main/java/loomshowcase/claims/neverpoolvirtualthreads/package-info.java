/**
 * A pool keeps threads because they are expensive. A virtual thread is not, so a pool of them saves little. What comes
 * with a pool stays: a limit, a queue, and threads that carry values from one task to the next.
 */
package loomshowcase.claims.neverpoolvirtualthreads;
