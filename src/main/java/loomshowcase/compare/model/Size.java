package loomshowcase.compare.model;

/**
 * How big a run is, as far as a thread model must know.
 *
 * @param tasks    of the run, at least 1
 * @param poolSize platform threads of a pool of fixed size, at least 1; other models ignore it
 * @param limit    most tasks at once in a model that has a limit, at least 1; other models ignore it
 */
public record Size(int tasks, int poolSize, int limit) {

    /** A size whose limit is as high as the number of tasks, so it limits nothing. */
    public Size(int tasks, int poolSize) {
        this(tasks, poolSize, tasks);
    }
}
