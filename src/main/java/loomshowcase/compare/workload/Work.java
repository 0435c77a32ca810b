package loomshowcase.compare.workload;

import java.io.IOException;

/**
 * The tasks of one run. Many threads call {@link #perform} at once, once for each index. One thread calls
 * {@link #check} and {@link #close}, after all tasks have ended and the clock has stopped.
 */
public interface Work extends AutoCloseable {

    /**
     * Runs task {@code index}, and blocks the calling thread until it has ended. An interrupt ends it early, as far as
     * the JDK lets a thread of that kind be interrupted.
     *
     * @return the result of the task, for {@link #check}; may be {@code null}
     * @throws Exception if the task failed
     */
    Object perform(int index) throws Exception;

    /**
     * Task {@code index} for a thread to run: calls {@link #perform} and reports to the log. It never throws: an
     * exception goes to the log, and after an {@code InterruptedException} the thread is interrupted again.
     */
    default Runnable task(int index, TaskLog log) {
        return new LoggedTask(this, index, log);
    }

    /**
     * The same tasks in the form that holds no thread while it waits.
     *
     * @throws UnsupportedOperationException if there is no such form; {@link Workload#hasAsyncForm} tells
     */
    default AsyncWork async() {
        throw new UnsupportedOperationException("each of these tasks needs a thread");
    }

    /**
     * Checks the result of task {@code index}.
     *
     * @throws Exception if the result is wrong; the task then counts as failed
     */
    default void check(int index, Object made) throws Exception {}

    /** What task {@code index} is about, such as an address; {@code null} if there is nothing to tell it by. */
    default String subject(int index) {
        return null;
    }

    /** Releases what the run held. */
    @Override
    default void close() throws IOException {}
}
