package loomshowcase.compare.workload.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import loomshowcase.compare.workload.Await;
import loomshowcase.compare.workload.Work;
import loomshowcase.text.Durations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a task of {@code connections} does, and how long all must take. */
@Timeout(30)
class ConnectionsTest {

    @Test
    void aTaskHoldsAConnectionAndGivesItBack() throws Exception {
        Work work = connections(1, "1ms", "1h").open(3);
        for (int task = 0; task < 3; task++) {
            assertThat(work.perform(task)).isNull();
        }
    }

    @Test
    void aTaskThatWaitsTooLongGetsNoConnectionAndAdvice() throws Exception {
        Work work = connections(1, "1h", "1ms").open(2);
        Thread holder = holds(work);
        assertThatExceptionOfType(NoConnection.class).isThrownBy(() -> work.perform(1))
                .withMessage("no connection came free within 1 ms")
                .satisfies(none -> assertThat(none.kind()).isEqualTo("no connection"))
                .satisfies(none -> assertThat(none.advice().orElseThrow())
                        .contains("fit the request (--acquire-timeout)", "semaphore in front of the pool",
                                "only moves the wait"));
        end(holder);
    }

    @Test
    void anInterruptEndsTheWaitAndTheHolding() throws Exception {
        Work work = connections(1, "1h", "0s").open(2);
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
        Connections workload = connections(10, "100ms", "30s");
        assertThat(workload.floor(100, 1)).contains(Duration.ofSeconds(10));
        assertThat(workload.floor(100, 10)).contains(Duration.ofSeconds(1));
        assertThat(workload.floor(100, 100)).contains(Duration.ofSeconds(1));
        assertThat(workload.floor(101, 100)).contains(Duration.ofMillis(1_100));
    }

    @Test
    void thereIsNoFloorIfSomeMustTimeOut() {
        assertThat(connections(10, "1s", "5s").floor(100, 50)).as("the last waits 4 s").isPresent();
        assertThat(connections(10, "1s", "5s").floor(100, 51)).as("the last would wait 5 s").isEmpty();
        assertThat(connections(10, "1s", "0s").floor(100, 51)).as("they wait without limit").isPresent();
    }

    @Test
    void describesItself() {
        assertThat(connections(10, "100ms", "30s").describe(1_000))
                .isEqualTo("1,000 tasks, each holding one of 10 connections for 100 ms, after a wait of up to 30 s");
        assertThat(connections(1, "1s", "0s").describe(1))
                .isEqualTo("1 task, each holding one of 1 connection for 1 s");
    }

    private static Thread holds(Work work) {
        Thread holder = Thread.ofVirtual().unstarted(() -> {
            try {
                work.perform(0);
            } catch (Exception e) {
                // An interrupt ends it.
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

    private static Connections connections(int connections, String duration, String acquireTimeout) {
        return new Connections(connections, Durations.parse(duration), Durations.parse(acquireTimeout));
    }
}
