package loomshowcase.compare.model;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * The tasks of one run in a form in which none holds a thread while it waits. Each begins when it is called, and its
 * stage completes when it has ended, well or not: it never fails.
 */
public interface AsyncTasks extends Iterable<Supplier<CompletionStage<?>>>, AutoCloseable {

    /** Completes what is pending, with a failure, and ends the threads and clients behind the tasks. */
    @Override
    void close();
}
