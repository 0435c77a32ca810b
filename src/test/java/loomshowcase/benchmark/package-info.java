/**
 * Benchmarks: programs with a {@code main} that are started by hand, and whose figures stand in the docs. None is a
 * test, for a figure depends on the machine.
 */
package loomshowcase.benchmark;
