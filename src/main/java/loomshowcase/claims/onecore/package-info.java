/**
 * What a single carrier can do and what it cannot: a great many threads can wait on it, and one that computes stops them all.
 */
package loomshowcase.claims.onecore;
