package loomshowcase.compare.workload;

import java.util.concurrent.CompletionStage;

/**
 * The tasks of one run in a form in which none holds a thread while it waits. It is made, used and closed while the
 * clock runs, by one thread: its threads and clients are part of what the form costs. How many threads it has does not
 * depend on the number of tasks.
 */
public interface AsyncWork extends AutoCloseable {

    /**
     * Begins task {@code index} and returns at once.
     *
     * @return completes with what the task made, as {@link Work#perform} would return it, or with why it failed
     */
    CompletionStage<?> begin(int index);

    /**
     * Ends what is still going on, and returns when no thread of this work is left. What is pending then may stay so.
     */
    @Override
    void close();
}
