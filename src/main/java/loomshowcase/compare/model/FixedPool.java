package loomshowcase.compare.model;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A pool with a fixed number of platform threads. Further tasks wait in its queue. */
final class FixedPool extends ExecutorModel {

    @Override
    public String id() {
        return "fixed-pool";
    }

    @Override
    public boolean hasFixedPool() {
        return true;
    }

    @Override
    public int concurrency(Size size) {
        return Math.min(size.tasks(), size.poolSize());
    }

    @Override
    public int platformThreads(Size size) {
        return concurrency(size);
    }

    @Override
    ExecutorService newExecutor(Size size) {
        return Executors.newFixedThreadPool(size.poolSize());
    }
}
