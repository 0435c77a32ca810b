package loomshowcase.compare.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.workload.Download;
import loomshowcase.compare.workload.Parameters;
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
    void isBlankWhereTheServerHasNoPartOrDoesNotAnswer() throws InterruptedException {
        assertThat(new WithServerCpu(forks, () -> Duration.ZERO).run(SLEEPS, 0).serverCpuNanos()).isNull();
        assertThat(new WithServerCpu(forks, null).run(DOWNLOADS, 0).serverCpuNanos()).isNull();
        assertThat(new WithServerCpu(forks, () -> {
            throw new IOException("gone");
        }).run(DOWNLOADS, 0).serverCpuNanos()).isNull();
    }
}
