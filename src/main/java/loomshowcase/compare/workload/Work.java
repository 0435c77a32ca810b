package loomshowcase.compare.workload;

import java.io.IOException;

/**
 * The tasks of one run. {@link #perform} is called from many threads at once, once per index; {@link #check} and
 * {@link #close} are called by one thread after all tasks have ended, and after the clock has stopped.
 */
public interface Work extends AutoCloseable {

    /**
     * Does task {@code index}. Blocks the calling thread until it is done; an interrupt ends it soon.
     *
     * @return what the task made, for {@link #check}; may be {@code null}
     * @throws Exception if the task failed
     */
    Object perform(int index) throws Exception;

    /**
     * Task {@code index} for a thread to run: does what {@link #perform} does, and tells the log. An exception ends in
     * the log; after an interrupt the thread is left interrupted.
     */
    default Runnable task(int index, TaskLog log) {
        return new LoggedTask(this, index, log);
    }

    /**
     * The same tasks in a form in which none holds a thread while it waits.
     *
     * @throws UnsupportedOperationException if there is none: {@link Workload#hasAsyncForm} says so beforehand
     */
    default AsyncWork async() {
        throw new UnsupportedOperationException("each of these tasks needs a thread");
    }

    /**
     * Checks what task {@code index} made.
     *
     * @throws Exception if it is not what it must be: the task then counts as failed
     */
    default void check(int index, Object made) throws Exception {}

    /** Gives back what the run held. */
    @Override
    default void close() throws IOException {}
}
