package loomshowcase.compare.model;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/** No thread per task: all tasks are begun in turn, and each completes a {@code CompletableFuture}. */
final class Async implements ThreadModel {

    @Override
    public String id() {
        return "async";
    }

    @Override
    public boolean holdsNoThread() {
        return true;
    }

    /** The few threads behind the tasks belong to the workload, and their number does not depend on that of tasks. */
    @Override
    public int platformThreads(Size size) {
        return 0;
    }

    @Override
    public void run(Tasks tasks, Size size) throws InterruptedException {
        try (AsyncTasks asyncTasks = tasks.async()) {
            var begun = new ArrayList<CompletableFuture<?>>(size.tasks());
            for (Supplier<CompletionStage<?>> task : asyncTasks) {
                begun.add(task.get().toCompletableFuture());
            }
            CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new)).get();
        } catch (ExecutionException e) {
            throw new AssertionError("these tasks never fail", e);
        }
        // CompletableFuture.get does not check for an interrupt if the future is complete already.
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
