package loomshowcase.compare.run;

import static loomshowcase.compare.run.RunnableModels.recorder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.model.ThreadModel;
import loomshowcase.compare.model.ThreadModels;
import loomshowcase.compare.plan.Rate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What every thread model promises, whatever it is. */
@ParameterizedClass(name = "{0}")
@MethodSource("models")
@Timeout(30)
class ThreadModelContractTest {

    private static final Size SIZE = new Size(8, 3, 5);

    private final ThreadModel model;

    ThreadModelContractTest(ThreadModel model) {
        this.model = model;
    }

    static List<ThreadModel> models() {
        return ThreadModels.all();
    }

    @BeforeEach
    void formIsCompiledForThisJdk() {
        assumeTrue(RunnableModels.canRun(model), "no form is compiled for JDK " + Runtime.version().feature());
    }

    @Test
    void runsEachTaskOnce() throws InterruptedException {
        var times = new AtomicIntegerArray(100);
        var recorder = recorder(model, times::incrementAndGet, 100);
        model.run(recorder, new Size(100, 3, 5));
        assertThat(IntStream.range(0, 100).map(times::get)).containsOnly(1);
        assertThat(IntStream.range(0, 100)).allMatch(task -> recorder.finished(task) >= recorder.started(task));
    }

    @Test
    void keepsResultsInTheOrderOfSubmission() throws InterruptedException {
        var recorder = recorder(model, task -> "result " + task, 100);
        model.run(recorder, new Size(100, 3, 5));
        assertThat(IntStream.range(0, 100).mapToObj(recorder::made))
                .containsExactlyElementsOf(IntStream.range(0, 100).mapToObj(task -> "result " + task).toList());
    }

    @Test
    void aFailureIsReportedWithItsCauseAndCostsNoOtherTaskItsResult() throws InterruptedException {
        var cause = new IllegalStateException("the third task");
        var recorder = recorder(model, task -> {
            if (task == 3) {
                throw cause;
            }
            return task;
        }, SIZE.tasks());
        model.run(recorder, SIZE);
        assertThat(recorder.thrown(3)).isSameAs(cause);
        assertThat(IntStream.range(0, SIZE.tasks()).filter(task -> task != 3).mapToObj(recorder::made))
                .containsExactly(0, 1, 2, 4, 5, 6, 7);
    }

    @Test
    void anErrorInATaskCostsNoOtherTaskItsResult() throws InterruptedException {
        var recorder = recorder(model, task -> {
            if (task == 0) {
                throw new StackOverflowError();
            }
            return task;
        }, SIZE.tasks());
        model.run(recorder, SIZE);
        assertThat(recorder.thrown(0)).isInstanceOf(StackOverflowError.class);
        assertThat(recorder.made(7)).isEqualTo(7);
    }

    @Test
    void asManyAreInFlightAsItSaysAndNoMore() throws InterruptedException {
        int promised = model.concurrency(SIZE);
        var arrived = new CountDownLatch(promised);
        var inFlight = new AtomicInteger();
        var most = new AtomicInteger();
        var recorder = recorder(model, task -> {
            most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            arrived.countDown();
            arrived.await();
            inFlight.decrementAndGet();
            return null;
        }, SIZE.tasks());
        model.run(recorder, SIZE);
        assertThat(most).hasValue(promised);
        assertThat(IntStream.range(0, SIZE.tasks()).mapToObj(recorder::thrown)).containsOnlyNulls();
    }

    /** A task that waits to be let in has not started, so that the time counts as waiting. */
    @Test
    void itsRecordedTimesShowNoMoreInFlightThanItSays() throws InterruptedException {
        var recorder = recorder(model, task -> {
            Thread.yield();
            return null;
        }, 100);
        var size = new Size(100, 3, 5);
        model.run(recorder, size);
        assertThat(PeakInFlight.of(
                IntStream.range(0, 100).mapToLong(recorder::started).toArray(),
                IntStream.range(0, 100).mapToLong(recorder::finished).toArray()))
                .isBetween(1, model.concurrency(size));
    }

    @Test
    void inTheOpenLoopItTakesEachTaskOnceItHasArrived() throws InterruptedException {
        var recorder = recorder(model, task -> null, 5, Rate.parse("1000/s"));
        recorder.begin();
        model.run(recorder, new Size(5, 3));
        assertThat(IntStream.range(0, 5)).allMatch(task -> recorder.started(task) >= recorder.arrival(task));
        assertThat(recorder.generatorLate()).hasSize(5);
    }
}
