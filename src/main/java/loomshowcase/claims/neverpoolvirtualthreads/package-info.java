/**
 * A pool keeps threads because they are dear. A virtual thread is not, so a pool of them keeps nothing of worth, and
 * what comes with every pool stays: a limit, a queue before it, and threads that carry things from one task to the
 * next.
 */
package loomshowcase.claims.neverpoolvirtualthreads;
