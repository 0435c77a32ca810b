package loomshowcase.compare.model;

/** The tasks of one run, as a thread model sees them. */
public interface Tasks extends Iterable<Runnable> {

    /**
     * The same tasks in the form that holds no thread while it waits. A model that
     * {@linkplain ThreadModel#holdsNoThread() has no thread per task} takes these instead.
     *
     * @throws UnsupportedOperationException if the workload has no such form
     */
    default AsyncTasks async() {
        throw new UnsupportedOperationException("each of these tasks needs a thread");
    }
}
