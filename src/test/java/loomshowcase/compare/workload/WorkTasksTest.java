package loomshowcase.compare.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import loomshowcase.compare.workload.sleep.SleepWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a task tells its log, in the form that most have and in that of sleeping, which has its own. */
class WorkTasksTest {

    /** Two forms of the same: a sleep of no time ends at once, unless its thread is interrupted. */
    static List<Work> sleeps() {
        var ownForm = new SleepWork(Duration.ZERO);
        return List.of(ownForm, index -> ownForm.perform(index));
    }

    private final List<String> told = new ArrayList<>();
    private final TaskLog log = new TaskLog() {
        @Override
        public void began(int index) {
            told.add("began " + index);
        }

        @Override
        public void made(int index, Object made) {
            told.add("made %d: %s".formatted(index, made));
        }

        @Override
        public void threw(int index, Throwable thrown) {
            told.add("threw %d: %s".formatted(index, thrown.getClass().getSimpleName()));
        }
    };

    @AfterEach
    void leaveNoThreadInterrupted() {
        Thread.interrupted();
    }

    @ParameterizedTest
    @MethodSource("sleeps")
    void aTaskTellsWhenItBeginsAndEnds(Work work) {
        work.task(7, log).run();
        assertThat(told).containsExactly("began 7", "made 7: null");
    }

    @ParameterizedTest
    @MethodSource("sleeps")
    void anInterruptedTaskHasFailedAndLeavesItsThreadInterrupted(Work work) {
        Thread.currentThread().interrupt();
        work.task(7, log).run();
        assertThat(told).containsExactly("began 7", "threw 7: InterruptedException");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whatATaskMadeIsTold() {
        Work work = index -> "number " + index;
        work.task(2, log).run();
        assertThat(told).containsExactly("began 2", "made 2: number 2");
    }

    @Test
    void whateverATaskThrowsIsTold() {
        Work failing = index -> {
            throw new IOException();
        };
        Work broken = index -> {
            throw new StackOverflowError();
        };
        failing.task(0, log).run();
        broken.task(1, log).run();
        assertThat(told).containsExactly("began 0", "threw 0: IOException", "began 1", "threw 1: StackOverflowError");
        assertThat(Thread.interrupted()).isFalse();
    }
}
