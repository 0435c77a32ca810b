package loomshowcase.compare.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.plan.PlannedCells;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.TaskFailure;
import loomshowcase.compare.workload.Parameters;
import loomshowcase.compare.workload.download.Download;
import org.junit.jupiter.api.Test;

class WithServerCpuTest {

    private static final PlannedCell SLEEPS = PlannedCells.sleeps("virtual", 10, 10, Duration.ofSeconds(1));
    private static final PlannedCell DOWNLOADS =
            Changed.of(SLEEPS, "parameters", Parameters.of(Map.of(Download.DELAY, "1")));

    private final ForkRunner forks = (cell, fork) -> new ForkResult(Samples.jdk25(), 1L, List.of(), null);

    @Test
    void isWhatTheServerHadBetweenTheStartAndTheEndOfTheFork() throws InterruptedException {
        Iterator<Duration> told = List.of(Duration.ofMillis(100), Duration.ofMillis(140)).iterator();
        assertThat(new WithServerCpu(forks, told::next).run(DOWNLOADS, 0).serverCpuNanos()).isEqualTo(40_000_000);
    }

    @Test
    void aServerThatHasEndedIsNamedAndNotTheDownloads() throws InterruptedException {
        ForkRunner refused = (cell, fork) -> new ForkResult(Samples.jdk25(), 1L, List.of(Samples.withFailures(
                Samples.bare(1), 0, List.of(new TaskFailure("connection refused", 10, "refused")))), null);
        assertThat(new WithServerCpu(refused, () -> {
            throw new ConnectException("Connection refused");
        }).run(DOWNLOADS, 0).failure()).startsWith("the embedded server ended: ");
        assertThat(new WithServerCpu(refused, () -> Duration.ZERO).run(DOWNLOADS, 0).failure()).isNull();
        assertThat(new WithServerCpu(refused, () -> {
            throw new SocketTimeoutException("slow");
        }).run(DOWNLOADS, 0).failure()).isNull();
        assertThat(new WithServerCpu(forks, () -> {
            throw new ConnectException("Connection refused");
        }).run(DOWNLOADS, 0).failure()).isNull();
    }

    @Test
    void isBlankWhereTheServerHasNoPartOrDoesNotAnswer() throws InterruptedException {
        assertThat(new WithServerCpu(forks, () -> Duration.ZERO).run(SLEEPS, 0).serverCpuNanos()).isNull();
        assertThat(new WithServerCpu(forks, null).run(DOWNLOADS, 0).serverCpuNanos()).isNull();
        assertThat(new WithServerCpu(forks, () -> {
            throw new IOException("gone");
        }).run(DOWNLOADS, 0).serverCpuNanos()).isNull();
    }
}
