/**
 * Carriers are called {@code ForkJoinPool-1-worker-…} only if the scheduler's pool is the first one that the program
 * makes, apart from the common pool.
 */
package loomshowcase.claims.carriernames;
