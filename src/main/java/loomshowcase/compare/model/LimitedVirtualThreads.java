package loomshowcase.compare.model;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * A new virtual thread per task, behind a semaphore that limits how many tasks run at once. JEP 444 advises a semaphore
 * instead of a pool. All threads start; a task begins once its thread has a permit.
 */
final class LimitedVirtualThreads extends ExecutorModel {

    @Override
    public String id() {
        return "virtual ≤N";
    }

    @Override
    public String family() {
        return "virtual";
    }

    @Override
    public boolean hasLimit() {
        return true;
    }

    @Override
    public int concurrency(Size size) {
        return Math.min(size.tasks(), size.limit());
    }

    @Override
    public int platformThreads(Size size) {
        return 0;
    }

    @Override
    ExecutorService newExecutor(Size size) {
        return Executors.newVirtualThreadPerTaskExecutor();
    }

    @Override
    void submit(Iterable<Runnable> tasks, ExecutorService executor, Size size) {
        var permits = new Semaphore(size.limit());
        for (Runnable task : tasks) {
            executor.execute(() -> perform(task, permits));
        }
    }

    private static void perform(Runnable task, Semaphore permits) {
        try {
            permits.acquire();
        } catch (InterruptedException e) {
            return; // The task never begins.
        }
        try {
            task.run();
        } finally {
            permits.release();
        }
    }
}
