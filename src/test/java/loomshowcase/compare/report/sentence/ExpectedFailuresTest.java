package loomshowcase.compare.report.sentence;

import static loomshowcase.compare.result.Samples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import loomshowcase.compare.report.figure.Baseline;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Phase;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import loomshowcase.compare.result.TaskFailure;
import org.junit.jupiter.api.Test;

class ExpectedFailuresTest {

    private static final Cell UNBOUNDED = connections("virtual", Map.of("connections", "10"), 60);
    private static final Cell LIMITED = connections("virtual ≤10", Map.of("connections", "10", "concurrency", 10), 0);

    @Test
    void howManyTimedOutAndThatTheUnlimitedWaitServedTheOthers() {
        assertThat(said(UNBOUNDED, LIMITED))
                .containsExactly("Of 100 tasks, 60 failed on virtual and none on virtual ≤10 "
                        + "(no connection). On virtual ≤10, tasks waited up to 2.00 ms for the semaphore, which has "
                        + "no time-out. Without the semaphore, a longer time-out of the pool lets them wait as long.");
    }

    @Test
    void withoutASemaphoreThereIsNothingToCompareWith() {
        assertThat(said(UNBOUNDED)).isEmpty();
    }

    @Test
    void theTimeOfTheRestIsNotHeldAgainstTheBaseline() {
        var rows = Rows.of(List.of(UNBOUNDED, LIMITED));
        var timedOut = new Figures(UNBOUNDED, Phase.COLD);
        assertThat(timedOut.failures()).isEqualTo("60 × no connection");
        assertThat(new Baseline("virtual").ratio(timedOut, rows)).isEqualTo("baseline");
        assertThat(new Baseline("sequential").ratio(timedOut, rows)).isEmpty();
    }

    @Test
    void norIsTheTimeOfAnotherRowHeldAgainstABaselineThatTimedOut() {
        var rows = Rows.of(List.of(UNBOUNDED, LIMITED));
        assertThat(new Baseline("virtual").ratio(new Figures(LIMITED, Phase.COLD), rows)).isEmpty();
    }

    private static List<String> said(Cell... cells) {
        return ExpectedFailures.behindASemaphore(Rows.of(List.of(cells))).stream().toList();
    }

    private static Cell connections(String label, Map<String, Object> parameters, int failed) {
        Cell cell = Changed.of(Samples.cell("virtual", SECOND, SECOND), "traits", Samples.sharing(10), "label", label,
                "parameters", parameters, "tasks", 100);
        return failed == 0 ? cell : Samples.with(cell, Status.MEASURED, null, List.of("some tasks failed"),
                run -> Samples.withFailures(run, 100 - failed,
                        List.of(new TaskFailure("no connection", failed, "none came free"))));
    }
}
