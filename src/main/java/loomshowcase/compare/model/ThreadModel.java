package loomshowcase.compare.model;

import java.util.Optional;

/**
 * What runs a task. An implementation promises:
 * <ul>
 * <li>{@link #run} runs each task that it takes from the iterable once, and returns when all have ended;</li>
 * <li>as many run at once as {@link #concurrency} says;</li>
 * <li>it takes a task as soon as it can: in an open loop the iterator waits for the next arrival, and ends early, with
 * the thread still interrupted, if it is interrupted in that;</li>
 * <li>interrupted, {@code run} interrupts what is running, waits for it, and throws;</li>
 * <li>however {@code run} ends, no thread that it made is left.</li>
 * </ul>
 * Tasks never throw: what became of each is recorded by whoever made them.
 */
public interface ThreadModel {

    /** The name that a user types, such as {@code fixed-pool}; for a variant, one that tells it from the others. */
    String id();

    /** Whether the model is a pool whose size was chosen beforehand. */
    default boolean hasFixedPool() {
        return false;
    }

    /** Whether the model lets no more tasks through at once than was chosen beforehand. */
    default boolean hasLimit() {
        return false;
    }

    /** Whether it takes the {@linkplain Tasks#async form} of its tasks in which none holds a thread while it waits. */
    default boolean holdsNoThread() {
        return false;
    }

    /** The model's name in a results file; what is a variant of another model goes by the other's, with its setting. */
    default String family() {
        return id();
    }

    /** The name in a table, where a size that matters is always shown: {@code fixed-pool 10}. */
    default String label(Size size) {
        if (hasLimit()) {
            return family() + " ≤" + size.limit();
        }
        return hasFixedPool() ? id() + " " + size.poolSize() : id();
    }

    /** The class, with {@code %s} for a release, that the JDK of the run must have compiled; mostly there is none. */
    default Optional<String> releaseForm() {
        return Optional.empty();
    }

    /** How many tasks are in flight at once, at most. */
    int concurrency(Size size);

    /** How many platform threads the model makes for its tasks, at most; carriers are not counted. */
    int platformThreads(Size size);

    /**
     * Runs every task once.
     *
     * @throws InterruptedException if the calling thread was interrupted; the tasks that were running have ended
     * @throws OutOfMemoryError     if the system refused a thread; the tasks that were running have ended
     */
    void run(Tasks tasks, Size size) throws InterruptedException;
}
