package loomshowcase.compare.model;

import java.util.concurrent.ExecutorService;

/** The models that are an {@link ExecutorService}: they differ in nothing but the executor. */
abstract class ExecutorModel implements ThreadModel {

    abstract ExecutorService newExecutor(Size size);

    /** Hands every task to the executor. In a loop, as in the other models: a JVM's first use of a lambda takes ms. */
    void submit(Iterable<Runnable> tasks, ExecutorService executor, Size size) {
        for (Runnable task : tasks) {
            executor.execute(task);
        }
    }

    @Override
    public final void run(Tasks tasks, Size size) throws InterruptedException {
        try (var executor = newExecutor(size)) {
            submit(tasks, executor, size);
        }
        // Interrupted, ExecutorService.close interrupts the tasks, waits for them, and returns with the flag set.
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
