/**
 * The program of the recordings of pools that are committed with the tests. They contain its name, so the package keeps the
 * name that it had when they were made.
 */
package loomshowcase.pools;
