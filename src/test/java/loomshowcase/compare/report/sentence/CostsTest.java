package loomshowcase.compare.report.sentence;

import static loomshowcase.compare.result.Samples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.HeldTasks;
import loomshowcase.compare.result.Samples;
import org.junit.jupiter.api.Test;

class CostsTest {

    @Test
    void whatATaskInFlightTakesIsSaidOfBothKindsOfThread() {
        assertThat(said(held("platform", 10_000, 10_000, 163_840_000L), held("virtual", 10_000, 2, 32_768L)))
                .containsExactly("Held in flight on virtual, 10,000 tasks took 1.46 kB of heap each; on platform, "
                        + "10,000 took 19.5 kB each, and another 16.0 kB in kernel stacks, which no process's memory "
                        + "includes.");
    }

    @Test
    void ofFewTasksNothingIsSaid() {
        assertThat(said(held("virtual", 999, 2, 32_768L))).isEmpty();
        assertThat(said(Samples.cell("virtual", SECOND, SECOND))).isEmpty();
    }

    @Test
    void whatCouldNotBeTakenIsNotSaid() {
        Cell failed = Changed.of(Samples.cell("virtual", SECOND, SECOND),
                "held", new HeldTasks(0, null, null, null, null, "timed out"));
        assertThat(said(failed)).isEmpty();
    }

    private static List<String> said(Cell... cells) {
        return Costs.memory(Rows.of(List.of(cells))).stream().toList();
    }

    private static Cell held(String model, int tasks, int threads, Long stacks) {
        return Changed.of(Samples.cell(model, SECOND, SECOND),
                "held", new HeldTasks(tasks, tasks * 1_500L, tasks * 20_000L, threads, stacks, null));
    }
}
