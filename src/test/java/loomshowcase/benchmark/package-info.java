/**
 * Benchmarks: programs with a {@code main} that are started by hand, and whose figures are in the docs. None is a
 * test, since a figure depends on the machine.
 */
package loomshowcase.benchmark;
