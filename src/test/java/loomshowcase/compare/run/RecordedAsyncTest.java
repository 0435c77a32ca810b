package loomshowcase.compare.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import loomshowcase.compare.model.AsyncTasks;
import loomshowcase.compare.workload.AsyncWork;
import loomshowcase.compare.workload.Work;
import org.junit.jupiter.api.Test;

/** What is recorded of tasks that hold no thread. */
class RecordedAsyncTest {

    private final List<CompletableFuture<Object>> stages = List.of(
            new CompletableFuture<>(), new CompletableFuture<>());
    private boolean closed;

    /** Work whose tasks end when the test says so. */
    private final Work work = new Work() {
        @Override
        public Object perform(int index) {
            throw new AssertionError("in a thread");
        }

        @Override
        public AsyncWork async() {
            return new AsyncWork() {
                @Override
                public CompletionStage<?> begin(int index) {
                    if (index == 2) {
                        throw new RejectedExecutionException("no room");
                    }
                    return stages.get(index);
                }

                @Override
                public void close() {
                    closed = true;
                }
            };
        }
    };

    private final Recorder recorder = new Recorder(work, 3);

    @Test
    void aTaskRunsFromWhenItIsHandedOverUntilItsStageCompletes() {
        AsyncTasks tasks = recorder.async();
        var begun = new ArrayList<CompletionStage<?>>();
        tasks.forEach(task -> begun.add(task.get()));
        assertThat(recorder.firstTaken()).isPositive();
        assertThat(recorder.started(0)).isPositive();
        assertThat(recorder.finished(0)).isZero();
        stages.get(0).complete("made");
        assertThat(recorder.finished(0)).isGreaterThanOrEqualTo(recorder.started(0));
        assertThat(recorder.made(0)).isEqualTo("made");
        assertThat(begun.get(0).toCompletableFuture()).isCompleted();
    }

    @Test
    void aFailureIsRecordedAndItsStageStillSucceeds() {
        var cause = new IllegalStateException("the task");
        var begun = new ArrayList<CompletionStage<?>>();
        recorder.async().forEach(task -> begun.add(task.get()));
        stages.get(0).completeExceptionally(new CompletionException(cause));
        stages.get(1).completeExceptionally(cause);
        assertThat(recorder.thrown(0)).isSameAs(cause);
        assertThat(recorder.thrown(1)).isSameAs(cause);
        assertThat(recorder.thrown(2)).as("it could not begin").isInstanceOf(RejectedExecutionException.class);
        assertThat(begun).allSatisfy(stage -> assertThat(stage.toCompletableFuture()).isCompleted());
    }

    @Test
    void whatIsPendingWhenItIsClosedHasBeenInterrupted() {
        AsyncTasks tasks = recorder.async();
        tasks.forEach(task -> task.get());
        stages.get(0).complete("made");
        tasks.close();
        assertThat(closed).isTrue();
        assertThat(recorder.made(0)).isEqualTo("made");
        assertThat(recorder.thrown(1)).isInstanceOf(InterruptedException.class);
        assertThat(recorder.finished(1)).isPositive();
    }
}
