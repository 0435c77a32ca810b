package loomshowcase.compare.model;

/**
 * How big a run is, as far as a thread model cares.
 *
 * @param tasks    how many tasks the run has, at least 1
 * @param poolSize how many platform threads a pool of fixed size has, at least 1; other models ignore it
 * @param limit    how many tasks a model that has a limit lets through at once, at least 1; other models ignore it
 */
public record Size(int tasks, int poolSize, int limit) {

    /** A size whose limit holds nothing up. */
    public Size(int tasks, int poolSize) {
        this(tasks, poolSize, tasks);
    }
}
