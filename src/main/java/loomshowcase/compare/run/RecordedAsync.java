package loomshowcase.compare.run;

import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import loomshowcase.compare.model.AsyncTasks;
import loomshowcase.compare.workload.AsyncWork;

/** The tasks of one run in the form that holds no thread, and their {@link Recorder}. Used by one thread. */
final class RecordedAsync implements AsyncTasks {

    private final Recorder recorder;
    private final AsyncWork work;
    private final CompletableFuture<?>[] begun;

    RecordedAsync(Recorder recorder, AsyncWork work) {
        this.recorder = recorder;
        this.work = work;
        this.begun = new CompletableFuture<?>[recorder.tasks()];
    }

    /** Each task once it has arrived, as {@link Recorder#iterator} hands out the others. */
    @Override
    public Iterator<Supplier<CompletionStage<?>>> iterator() {
        Iterator<Runnable> arriving = recorder.iterator();
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return arriving.hasNext();
            }

            @Override
            public Supplier<CompletionStage<?>> next() {
                arriving.next();
                return new Task(next++);
            }
        };
    }

    /** One task. Not a lambda: linking the first lambdas of a JVM takes time that would count as the model's. */
    private final class Task implements Supplier<CompletionStage<?>>, BiFunction<Object, Throwable, Void> {
        private final int index;

        Task(int index) {
            this.index = index;
        }

        @Override
        public CompletionStage<?> get() {
            recorder.began(index);
            try {
                begun[index] = work.begin(index).toCompletableFuture();
            } catch (Exception | Error e) {
                begun[index] = CompletableFuture.failedFuture(e);
            }
            return begun[index].handle(this);
        }

        @Override
        public Void apply(Object made, Throwable thrown) {
            if (thrown == null) {
                recorder.made(index, made);
            } else {
                boolean wrapped = thrown instanceof CompletionException && thrown.getCause() != null;
                recorder.threw(index, wrapped ? thrown.getCause() : thrown);
            }
            return null;
        }
    }

    @Override
    public void close() {
        for (CompletableFuture<?> task : begun) {
            if (task != null && !task.isDone()) {
                task.completeExceptionally(new InterruptedException("ended before it was done"));
            }
        }
        work.close();
    }
}
