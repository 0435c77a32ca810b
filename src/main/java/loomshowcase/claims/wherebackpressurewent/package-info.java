/**
 * A {@code ThreadPoolExecutor} with a bounded queue refuses what it cannot take, and that refusal is often all the
 * back-pressure that a program has. An executor with a thread per task takes everything. The limit has to be put back,
 * by hand, where work comes in.
 */
package loomshowcase.claims.wherebackpressurewent;
