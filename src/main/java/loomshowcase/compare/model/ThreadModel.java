package loomshowcase.compare.model;

import java.util.Optional;

/**
 * What runs a task. An implementation promises:
 * <ul>
 * <li>{@link #run} runs each task that it takes from the iterable once, and returns when all have ended;</li>
 * <li>as many run at once as {@link #concurrency} says;</li>
 * <li>it takes a task as soon as it can: in an open loop the iterator waits for the next arrival; if it is interrupted
 * while it waits, it ends early and leaves the thread interrupted;</li>
 * <li>if {@code run} is interrupted, it interrupts the running tasks, waits for them, and throws;</li>
 * <li>however {@code run} ends, no thread that it made is left.</li>
 * </ul>
 * Tasks never throw: each records its own outcome.
 */
public interface ThreadModel {

    /** The name that a user types, such as {@code fixed-pool}. A variant of a model has an id of its own. */
    String id();

    /** Whether the model is a pool of fixed size. */
    default boolean hasFixedPool() {
        return false;
    }

    /** Whether the model runs no more tasks at once than {@link Size#limit}. */
    default boolean hasLimit() {
        return false;
    }

    /** Whether it takes the {@linkplain Tasks#async form} of its tasks that holds no thread while it waits. */
    default boolean holdsNoThread() {
        return false;
    }

    /** The model's name in the results file. A variant has the name of its model there, and its setting beside it. */
    default String family() {
        return id();
    }

    /** The name in a table, with the size that matters: {@code fixed-pool 10}. */
    default String label(Size size) {
        if (hasLimit()) {
            return family() + " ≤" + size.limit();
        }
        return hasFixedPool() ? id() + " " + size.poolSize() : id();
    }

    /**
     * The name of a class that uses a preview API, with {@code %s} for its release. The JDK that runs it must have
     * compiled it. Most models have none.
     */
    default Optional<String> previewClass() {
        return Optional.empty();
    }

    /** The most tasks that are in flight at once: all of them, unless the model limits them. */
    default int concurrency(Size size) {
        return size.tasks();
    }

    /** The most platform threads that the model makes for its tasks; carriers do not count. */
    int platformThreads(Size size);

    /**
     * Runs every task once.
     *
     * @throws InterruptedException if the calling thread was interrupted; all running tasks have ended by then
     * @throws OutOfMemoryError     if the system refused a thread; all running tasks have ended by then
     */
    void run(Tasks tasks, Size size) throws InterruptedException;
}
