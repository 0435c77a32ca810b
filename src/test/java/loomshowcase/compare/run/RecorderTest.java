package loomshowcase.compare.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import loomshowcase.compare.workload.Work;
import org.junit.jupiter.api.Test;

class RecorderTest {

    @Test
    void withoutWorkTasksDoNothingAndNoneFails() {
        var recorder = new Recorder(task -> null, 2);
        recorder.forEach(Runnable::run);
        assertThat(recorder.finished(1)).isGreaterThanOrEqualTo(recorder.started(1)).isPositive();
        assertThat(recorder.thrown(0)).isNull();
        assertThat(recorder.made(1)).isNull();
    }

    @Test
    void whatNeverStartedHasNoTimes() {
        var recorder = new Recorder(task -> null, 2);
        recorder.iterator().next().run();
        assertThat(recorder.started(0)).isPositive();
        assertThat(recorder.finished(0)).isGreaterThanOrEqualTo(recorder.started(0));
        assertThat(recorder.started(1)).isZero();
        assertThat(recorder.finished(1)).isZero();
    }

    @Test
    void knowsWhenTheFirstTaskWasTaken() {
        var recorder = new Recorder(task -> null, 1);
        assertThat(recorder.firstTaken()).isZero();
        Runnable task = recorder.iterator().next();
        long taken = recorder.firstTaken();
        task.run();
        assertThat(taken).isPositive().isLessThanOrEqualTo(recorder.started(0));
    }

    @Test
    void anInterruptedTaskLeavesItsThreadInterrupted() {
        var recorder = new Recorder(task -> {
            throw new InterruptedException();
        }, 1);
        recorder.iterator().next().run();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(recorder.thrown(0)).isInstanceOf(InterruptedException.class);
    }

    @Test
    void aTaskThatDoesNotPassItsCheckHasFailed() {
        var recorder = new Recorder(new Work() {
            @Override
            public Object perform(int task) {
                return task;
            }

            @Override
            public void check(int task, Object made) throws IOException {
                if (task == 1) {
                    throw new IOException("task 1 made " + made);
                }
            }
        }, 3);
        recorder.forEach(Runnable::run);
        recorder.check();
        assertThat(recorder.thrown(0)).isNull();
        assertThat(recorder.thrown(1)).hasMessage("task 1 made 1");
        assertThat(recorder.made(1)).isNull();
        assertThat(recorder.made(2)).isEqualTo(2);
    }

    @Test
    void onlyWhatEndedWellIsChecked() {
        var recorder = new Recorder(new Work() {
            @Override
            public Object perform(int task) {
                throw new IllegalStateException("the task itself");
            }

            @Override
            public void check(int task, Object made) {
                throw new AssertionError("checked");
            }
        }, 2);
        recorder.iterator().next().run();
        recorder.check();
        assertThat(recorder.thrown(0)).hasMessage("the task itself");
        assertThat(recorder.thrown(1)).isNull();
    }
}
