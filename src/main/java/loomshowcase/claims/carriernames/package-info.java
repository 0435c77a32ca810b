/**
 * Carriers are called {@code ForkJoinPool-1-worker-…} only in a program that made no {@code ForkJoinPool} before its first
 * virtual thread.
 */
package loomshowcase.claims.carriernames;
