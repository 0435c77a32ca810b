package loomshowcase.compare.model;

/** The tasks of one run, as a thread model sees them. */
public interface Tasks extends Iterable<Runnable> {

    /**
     * The same tasks in a form in which none holds a thread while it waits; for a model that
     * {@linkplain ThreadModel#holdsNoThread() has no thread per task}, instead of the others.
     *
     * @throws UnsupportedOperationException if they have no such form
     */
    default AsyncTasks async() {
        throw new UnsupportedOperationException("each of these tasks needs a thread");
    }
}
