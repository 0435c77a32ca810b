package loomshowcase.compare.workload.cpu;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import loomshowcase.compare.workload.AsyncWork;
import loomshowcase.compare.workload.Work;

/** Computes on a pool with a thread per processor: tasks that never wait need no more threads. */
final class AsyncCpu implements AsyncWork {

    private final Work work;
    private final ExecutorService pool;

    AsyncCpu(Work work, int cores) {
        this.work = work;
        this.pool = Executors.newFixedThreadPool(cores);
    }

    @Override
    public CompletionStage<?> begin(int index) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return work.perform(index);
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        }, pool);
    }

    @Override
    public void close() {
        pool.shutdownNow();
        pool.close();
    }
}
