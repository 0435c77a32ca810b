package loomshowcase.compare.model;

import java.util.concurrent.ExecutorService;

/** A model that is an {@link ExecutorService}. These models differ in the executor only. */
abstract class ExecutorModel implements ThreadModel {

    abstract ExecutorService newExecutor(Size size);

    /** Hands every task to the executor. A loop and no lambda: the first lambda of a JVM takes milliseconds to link. */
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
        // If it is interrupted, ExecutorService.close interrupts the tasks, waits for them, and sets the flag again.
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
