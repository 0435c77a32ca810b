package loomshowcase.compare.run;

import static loomshowcase.compare.run.RunnableModels.recorder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.model.ThreadModel;
import loomshowcase.compare.model.ThreadModels;
import loomshowcase.compare.plan.Rate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** An interrupt ends a run on every thread model, whatever it is. */
@ParameterizedClass(name = "{0}")
@MethodSource("models")
@Timeout(30)
class ThreadModelInterruptTest {

    private static final Size SIZE = new Size(8, 3, 5);

    private final ThreadModel model;

    ThreadModelInterruptTest(ThreadModel model) {
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
    void anInterruptStopsTheRunAndLeavesNoThread() throws Exception {
        var held = new CountDownLatch(model.concurrency(SIZE));
        var never = new CountDownLatch(1);
        var running = new AtomicInteger();
        var recorder = recorder(model, task -> {
            running.incrementAndGet();
            held.countDown();
            try {
                never.await();
            } finally {
                running.decrementAndGet();
            }
            return null;
        }, SIZE.tasks());
        var run = new FutureTask<>(() -> {
            model.run(recorder, SIZE);
            return null;
        });
        LiveThreads before = LiveThreads.now();
        Thread runner = Thread.ofPlatform().start(run);
        held.await();
        runner.interrupt();
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> run.get(10, TimeUnit.SECONDS)).withCauseInstanceOf(InterruptedException.class);
        assertThat(running).hasValue(0);
        runner.join();
        assertThat(LiveThreads.now().since(before)).allSatisfy(ThreadModelInterruptTest::endsOrBelongsToTheJvm);
    }

    @Test
    void anInterruptWhileItWaitsForAnArrivalStopsTheRun() throws Exception {
        var first = new CountDownLatch(1);
        var recorder = recorder(model, task -> {
            first.countDown();
            return null;
        }, 2, Rate.parse("1/min"));
        var run = new FutureTask<>(() -> {
            recorder.begin();
            model.run(recorder, new Size(2, 2));
            return null;
        });
        Thread runner = Thread.ofPlatform().start(run);
        first.await();
        runner.interrupt();
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> run.get(10, TimeUnit.SECONDS)).withCauseInstanceOf(InterruptedException.class);
        assertThat(recorder.started(1)).isZero();
    }

    /** A pool's worker may be in its last instructions when the pool says that it is closed. */
    private static void endsOrBelongsToTheJvm(Thread thread) throws InterruptedException {
        if (thread.getName().startsWith("Thread-") || thread.getName().startsWith("pool-")) {
            assertThat(thread.join(Duration.ofSeconds(5))).as(thread.getName()).isTrue();
        }
    }
}
