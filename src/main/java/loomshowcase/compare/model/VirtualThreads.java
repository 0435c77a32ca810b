package loomshowcase.compare.model;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A new virtual thread per task (JEP 444). */
final class VirtualThreads extends ExecutorModel {

    @Override
    public String id() {
        return "virtual";
    }

    @Override
    public int platformThreads(Size size) {
        return 0;
    }

    @Override
    ExecutorService newExecutor(Size size) {
        return Executors.newVirtualThreadPerTaskExecutor();
    }
}
