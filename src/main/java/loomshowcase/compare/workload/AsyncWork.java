package loomshowcase.compare.workload;

import java.util.concurrent.CompletionStage;

/**
 * The tasks of one run in the form that holds no thread while it waits. One thread makes, uses and closes it while the
 * clock runs: its threads and clients are part of its cost. How many threads it has does not depend on the number of
 * tasks.
 */
public interface AsyncWork extends AutoCloseable {

    /**
     * Begins task {@code index} and returns at once.
     *
     * @return completes with the result that {@link Work#perform} would return, or with the failure of the task
     */
    CompletionStage<?> begin(int index);

    /**
     * Ends all tasks, and returns when no thread of this work is left. Pending stages may never complete.
     */
    @Override
    void close();
}
