package loomshowcase.compare.model;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/** No thread per task: one after another is begun, and what comes of each arrives in a {@code CompletableFuture}. */
final class Async implements ThreadModel {

    @Override
    public String id() {
        return "async";
    }

    @Override
    public boolean holdsNoThread() {
        return true;
    }

    @Override
    public int concurrency(Size size) {
        return size.tasks();
    }

    /** The few threads behind the tasks belong to their form, and do not grow with their number. */
    @Override
    public int platformThreads(Size size) {
        return 0;
    }

    @Override
    public void run(Tasks tasks, Size size) throws InterruptedException {
        try (AsyncTasks begin = tasks.async()) {
            var begun = new ArrayList<CompletableFuture<?>>(size.tasks());
            for (Supplier<CompletionStage<?>> task : begin) {
                begun.add(task.get().toCompletableFuture());
            }
            CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new)).get();
        } catch (ExecutionException e) {
            throw new AssertionError("these tasks never fail", e);
        }
        // What is complete already does not look whether the thread that asks was interrupted.
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
