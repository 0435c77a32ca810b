package loomshowcase.compare.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.plan.PlannedCells;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.TaskFailure;
import loomshowcase.compare.workload.Settings;
import loomshowcase.compare.workload.UsesServer;
import loomshowcase.compare.workload.Work;
import loomshowcase.compare.workload.Workload;
import loomshowcase.compare.workload.sleep.Sleep;
import org.junit.jupiter.api.Test;

class WithServerCpuTest {

    private final ForkRunner succeeding = (cell, fork) -> new ForkResult(Samples.jdk25(), Duration.ofNanos(1),
            List.of(), null);
    private final ForkRunner refused = (cell, fork) -> new ForkResult(Samples.jdk25(), Duration.ofNanos(1),
            List.of(Samples.withFailures(Samples.bare(1), 0,
                    List.of(new TaskFailure("connection refused", 10, "refused")))),
            null);

    @Test
    void isWhatTheServerUsedBetweenTheStartAndTheEndOfTheFork() throws InterruptedException {
        Iterator<Duration> soFar = List.of(Duration.ofMillis(100), Duration.ofMillis(140)).iterator();
        assertThat(run(succeeding, soFar::next).serverCpu()).isEqualTo(Duration.ofMillis(40));
    }

    @Test
    void aServerThatHasEndedIsNamedBeforeTheDownloads() throws InterruptedException {
        assertThat(run(refused, failing(new ConnectException("Connection refused"))).failure())
                .startsWith("the embedded server has ended: ")
                .endsWith(" (10 of 10 tasks failed: 10 × connection refused)");
        assertThat(run(refused, () -> Duration.ZERO).failure()).isNull();
        assertThat(run(succeeding, failing(new ConnectException("Connection refused"))).failure()).isNull();
    }

    @Test
    void aServerThatIsThereAndDoesNotAnswerIsNamedBeforeTheDownloads() throws InterruptedException {
        assertThat(run(refused, failing(new SocketTimeoutException("slow"))).failure())
                .startsWith("the embedded server does not answer: it was stopped, ").contains("10 of 10 tasks failed");
        assertThat(run(succeeding, failing(new SocketTimeoutException("slow"))).failure()).isNull();
    }

    /** Each question may take as long as the patience with the server. */
    @Test
    void aServerThatDidNotAnswerIsNotAskedAgainForThatFork() throws InterruptedException {
        var asked = new AtomicInteger();
        run(refused, () -> {
            asked.incrementAndGet();
            throw new SocketTimeoutException("stopped");
        });
        assertThat(asked).hasValue(1);
        asked.set(0);
        run(refused, () -> {
            if (asked.incrementAndGet() > 1) {
                throw new SocketTimeoutException("stopped meanwhile");
            }
            return Duration.ZERO;
        });
        assertThat(asked).hasValue(2);
    }

    @Test
    void theReasonOfTheForkItselfIsKept() throws InterruptedException {
        ForkRunner crashed = (cell, fork) -> refused.run(cell, fork).failedFor("its JVM crashed");
        assertThat(run(crashed, failing(new SocketTimeoutException("slow"))).failure()).isEqualTo("its JVM crashed");
    }

    @Test
    void isBlankIfNoServerOfOursIsUsedOrItDoesNotAnswer() throws InterruptedException {
        assertThat(new WithServerCpu(succeeding).run(cell(Sleep.DEFAULT), 0).serverCpu()).isNull();
        assertThat(new WithServerCpu(succeeding).run(cell(new Served(() -> Duration.ZERO, false)), 0).serverCpu())
                .isNull();
        assertThat(run(succeeding, failing(new IOException("gone"))).serverCpu()).isNull();
    }

    private static ForkResult run(ForkRunner forks, Callable<Duration> cpuTime) throws InterruptedException {
        return new WithServerCpu(forks).run(cell(new Served(cpuTime, true)), 0);
    }

    private static PlannedCell cell(Workload workload) {
        return PlannedCells.of("virtual", workload, new Size(10, 10));
    }

    private static Callable<Duration> failing(IOException e) {
        return () -> {
            throw e;
        };
    }

    /** A workload whose server says what the test wants. */
    private record Served(Callable<Duration> cpuTime, boolean byUs) implements UsesServer {

        @Override
        public String id() {
            return "served";
        }

        @Override
        public Settings settings() {
            return Settings.NONE;
        }

        @Override
        public Workload with(Settings settings) {
            return this;
        }

        @Override
        public int defaultTasks() {
            return 10;
        }

        @Override
        public String describe(int tasks) {
            return "served tasks";
        }

        @Override
        public Optional<Duration> floor(int tasks, int concurrency) {
            return Optional.empty();
        }

        @Override
        public Work open(int tasks) {
            return index -> null;
        }

        @Override
        public String client(boolean async) {
            return "a client";
        }

        @Override
        public Optional<Duration> serverDelay() {
            return byUs ? Optional.of(Duration.ZERO) : Optional.empty();
        }

        @Override
        public Optional<Duration> serverCpuTime() throws IOException {
            try {
                return byUs ? Optional.of(cpuTime.call()) : Optional.empty();
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }
}
