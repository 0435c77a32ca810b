package loomshowcase.compare.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.plan.PlannedCells;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.workload.Workload;
import loomshowcase.compare.workload.sleep.Sleep;
import loomshowcase.compare.workload.task.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("What other programs used of two processors during a fork of a second")
@Tag("once")
class WithOthersCpuTest {

    private final List<String> order = new ArrayList<>();

    @Test
    @DisplayName("is a quarter if half a second of a processor was not the fork's")
    void aQuarter() throws InterruptedException {
        assertThat(others(Sleep.DEFAULT, null, times(0, 0), times(1_500, 1_000))).isCloseTo(0.25, within(1e-9));
    }

    @Test
    @DisplayName("is nothing if the fork itself used both")
    void nothing() throws InterruptedException {
        assertThat(others(Sleep.DEFAULT, null, times(0, 0), times(1_990, 2_000))).isZero();
    }

    @Test
    @DisplayName("leaves out the embedded server, which is this tool's own")
    void server() throws InterruptedException {
        assertThat(others(Sleep.DEFAULT, Duration.ofMillis(500), times(0, 0), times(1_500, 1_000))).isZero();
    }

    @Test
    @DisplayName("is unknown where the system does not tell")
    void unknown() throws InterruptedException {
        assertThat(others(Sleep.DEFAULT, null, Optional.empty(), Optional.empty())).isNull();
        assertThat(others(Sleep.DEFAULT, null, times(0, 0), Optional.empty())).isNull();
    }

    @Test
    @DisplayName("is looked at before the fork for tasks of the user's, whose server may work on the same machine")
    void ownTasks() throws InterruptedException {
        assertThat(others(UserTask.UNNAMED, null, times(0, 0), times(1_500, 1_000))).isCloseTo(0.25, within(1e-9));
        assertThat(order).containsExactly("times", "times", "fork");
        order.clear();
        others(Sleep.DEFAULT, null, times(0, 0), times(1_500, 1_000));
        assertThat(order).containsExactly("times", "fork", "times");
    }

    private Double others(Workload workload, Duration serverCpu, Optional<CpuTimes> before, Optional<CpuTimes> after)
            throws InterruptedException {
        Iterator<Optional<CpuTimes>> each = List.of(before, after).iterator();
        Iterator<Long> seconds = LongStream.range(0, 2).map(second -> second * 1_000_000_000).iterator();
        var forks = new WithOthersCpu((cell, fork) -> {
            order.add("fork");
            return new ForkResult(Samples.jdk25(), Duration.ofNanos(1), List.of(), null).withServerCpu(serverCpu);
        }, 2, () -> {
            order.add("times");
            return each.next();
        }, seconds::next);
        return forks.run(cell(workload), 0).othersCpu();
    }

    private static Optional<CpuTimes> times(long busyMillis, long ownMillis) {
        return Optional.of(new CpuTimes(Duration.ofMillis(busyMillis), Duration.ofMillis(ownMillis)));
    }

    private static PlannedCell cell(Workload workload) {
        return PlannedCells.of("virtual", workload, new Size(1, 1));
    }
}
