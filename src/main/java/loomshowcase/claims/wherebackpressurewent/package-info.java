/**
 * A {@code ThreadPoolExecutor} with a bounded queue refuses what it cannot take, and that is often all the
 * back-pressure of a program. An executor with a virtual thread per task takes everything. The limit has to be put back where
 * work comes in.
 */
package loomshowcase.claims.wherebackpressurewent;
