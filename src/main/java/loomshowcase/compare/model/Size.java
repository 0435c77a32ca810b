package loomshowcase.compare.model;

/**
 * How big a run is, as far as a thread model cares.
 *
 * @param tasks    how many tasks the run has, at least 1
 * @param poolSize how many platform threads a pool of fixed size has, at least 1; other models ignore it
 */
public record Size(int tasks, int poolSize) {}
