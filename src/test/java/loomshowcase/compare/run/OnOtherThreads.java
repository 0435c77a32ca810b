package loomshowcase.compare.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import loomshowcase.compare.workload.AsyncWork;
import loomshowcase.compare.workload.Work;

/** Work for a model that has no thread per task: what waits is waited for elsewhere, as by a server or a timer. */
record OnOtherThreads(Work work) implements Work {

    @Override
    public Object perform(int index) throws Exception {
        throw new AssertionError("this model has no thread for task " + index);
    }

    @Override
    public AsyncWork async() {
        ExecutorService elsewhere = Executors.newCachedThreadPool();
        return new AsyncWork() {
            @Override
            public CompletionStage<?> begin(int index) {
                return CompletableFuture.supplyAsync(() -> perform(work, index), elsewhere);
            }

            @Override
            public void close() {
                elsewhere.shutdownNow();
                elsewhere.close();
            }
        };
    }

    private static Object perform(Work work, int index) {
        try {
            return work.perform(index);
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
