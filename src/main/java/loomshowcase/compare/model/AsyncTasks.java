package loomshowcase.compare.model;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * The tasks of one run in the form that holds no thread while it waits. A task begins when its supplier is called. Its
 * stage completes when the task has ended, and never fails, even if the task does.
 */
public interface AsyncTasks extends Iterable<Supplier<CompletionStage<?>>>, AutoCloseable {

    /** Completes pending tasks with a failure, and ends the threads and clients behind all tasks. */
    @Override
    void close();
}
