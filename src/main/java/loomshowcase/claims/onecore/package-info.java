/**
 * What a single carrier can do and what it cannot: any number of threads may wait on it, and the first one that
 * computes stops them all.
 */
package loomshowcase.claims.onecore;
