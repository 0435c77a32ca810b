package loomshowcase.compare.workload.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import loomshowcase.compare.workload.Await;
import loomshowcase.compare.workload.Parameters;
import loomshowcase.compare.workload.Work;
import loomshowcase.text.Durations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a task of {@code connections} does, and how long all must take. */
@Timeout(30)
class ConnectionsTest {

    private final Connections workload = new Connections();

    @Test
    void aTaskHoldsAConnectionAndGivesItBack() throws Exception {
        Work work = workload.open(settings(1, "1ms", "1h"), 3);
        for (int task = 0; task < 3; task++) {
            assertThat(work.perform(task)).isNull();
        }
    }

    @Test
    void whoWaitsTooLongGetsNone() throws Exception {
        Work work = workload.open(settings(1, "1h", "1ms"), 2);
        Thread holder = holds(work);
        assertThatExceptionOfType(NoConnection.class).isThrownBy(() -> work.perform(1))
                .withMessage("no connection came free within 1 ms; there is 1")
                .satisfies(none -> assertThat(none.kind()).isEqualTo("no connection"));
        end(holder);
    }

    @Test
    void anInterruptEndsTheWaitAndTheHolding() throws Exception {
        Work work = workload.open(settings(1, "1h", "0s"), 2);
        Thread holder = holds(work);
        var waiting = new FutureTask<>(() -> work.perform(1));
        Thread waiter = Thread.ofVirtual().start(waiting);
        Await.until(() -> waiter.getState() == Thread.State.WAITING);
        waiter.interrupt();
        assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> waiting.get(10, TimeUnit.SECONDS))
                .withCauseInstanceOf(InterruptedException.class);
        end(holder);
    }

    @Test
    void theFloorFollowsFromTheFewerOfTasksAtOnceAndConnections() {
        Parameters settings = settings(10, "100ms", "30s");
        assertThat(workload.floor(settings, 100, 1)).contains(Duration.ofSeconds(10));
        assertThat(workload.floor(settings, 100, 10)).contains(Duration.ofSeconds(1));
        assertThat(workload.floor(settings, 100, 100)).contains(Duration.ofSeconds(1));
        assertThat(workload.floor(settings, 101, 100)).contains(Duration.ofMillis(1_100));
    }

    @Test
    void thereIsNoFloorWhereSomeMustTimeOut() {
        assertThat(workload.floor(settings(10, "1s", "5s"), 100, 50)).as("the last waits 4 s").isPresent();
        assertThat(workload.floor(settings(10, "1s", "5s"), 100, 51)).as("the last would wait 5 s").isEmpty();
        assertThat(workload.floor(settings(10, "1s", "0s"), 100, 51)).as("they wait for ever").isPresent();
    }

    @Test
    void knowsItsOwnFailureAndWhatToDo() {
        Parameters settings = settings(10, "1s", "5s");
        assertThat(workload.advice(settings, "no connection").orElseThrow()).contains("--concurrency 10");
        assertThat(workload.advice(settings, "interrupted")).isEmpty();
    }

    @Test
    void saysWhatThereIs() {
        assertThat(workload.describe(settings(10, "100ms", "30s"), 1_000))
                .isEqualTo("1,000 tasks, one of 10 connections held for 100 ms, waited for up to 30 s");
        assertThat(workload.describe(settings(1, "1s", "0s"), 1))
                .isEqualTo("1 task, one of 1 connection held for 1 s");
    }

    private static Thread holds(Work work) {
        Thread holder = Thread.ofVirtual().unstarted(() -> {
            try {
                work.perform(0);
            } catch (Exception e) {
                // It is ended by an interrupt.
            }
        });
        holder.start();
        Await.until(() -> holder.getState() == Thread.State.TIMED_WAITING);
        return holder;
    }

    private static void end(Thread thread) throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    private static Parameters settings(int connections, String duration, String acquireTimeout) {
        return Parameters.of(Map.of("connections", Integer.toString(connections),
                "durationNanos", nanos(duration), "acquireTimeoutNanos", nanos(acquireTimeout)));
    }

    private static String nanos(String duration) {
        return Long.toString(Durations.parse(duration).toNanos());
    }
}
