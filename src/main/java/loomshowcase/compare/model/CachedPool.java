package loomshowcase.compare.model;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A pool that makes a new platform thread whenever none of its threads is idle. */
final class CachedPool extends ExecutorModel {

    @Override
    public String id() {
        return "cached-pool";
    }

    @Override
    public int platformThreads(Size size) {
        return size.tasks();
    }

    @Override
    ExecutorService newExecutor(Size size) {
        return Executors.newCachedThreadPool();
    }
}
