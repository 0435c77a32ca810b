package loomshowcase.compare.report.sentence;

import static loomshowcase.compare.result.Samples.MILLI;
import static loomshowcase.compare.result.Samples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.SampleTables;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import loomshowcase.compare.result.TaskFailure;
import loomshowcase.compare.result.Threads;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final Cell SEQUENTIAL = Samples.cell("sequential", 10 * SECOND, 10_003 * MILLI);

    @Test
    void saysWhatOverlapsAndThatItIsATie() {
        assertThat(new Summary(Rows.of(SampleTables.tenSleeps())).sentences()).containsExactly(
                "One after another, the 10 tasks took 10.0 s; all at once, 1.00 s to 1.01 s. "
                        + "Waits that overlap take only as long as one.",
                "With 10 tasks, the 5 models that had all of them in flight at once tie (4.00 ms apart): virtual "
                        + "threads are not faster threads. What they change is how many you can afford.");
    }

    @Test
    void saysNothingOfOverlapThatTheFiguresDoNotShow() {
        List<Cell> cells = List.of(SEQUENTIAL, Samples.cell("virtual", SECOND, 6 * SECOND));
        assertThat(new Summary(Rows.of(cells)).sentences()).isEmpty();
    }

    @Test
    void aRowWhoseTasksWereNotAllInFlightAtOnceIsInNoTie() {
        Cell pool = Samples.with(Samples.cell("fixed-pool", 5 * SECOND, SECOND), Status.MEASURED, null, List.of(),
                run -> Samples.withPeak(run, 2));
        assertThat(new Summary(Rows.of(List.of(pool, Samples.cell("virtual", SECOND, SECOND)))).sentences()).isEmpty();
    }

    @Test
    void aCellWithAWarningIsKeptOutOfEverySentenceButItsOwn() {
        Cell late = Samples.with(Samples.cell("virtual", SECOND, SECOND), Status.MEASURED, null,
                List.of("server-bound: late"), run -> run);
        assertThat(new Summary(Rows.of(List.of(SEQUENTIAL, late))).sentences())
                .containsExactly("virtual: server-bound: late");
    }

    @Test
    void aFailureIsGivenInFullOnce() {
        Cell failed = Samples.with(Samples.cell("virtual", SECOND, SECOND, SECOND), Status.FAILED, "1 of 10 failed",
                List.of(), run -> Samples.withFailures(run, 9,
                        List.of(new TaskFailure("HTTP 404", 1, "127.0.0.1 has no such picture"))));
        assertThat(new Summary(Rows.of(List.of(SEQUENTIAL, failed))).sentences())
                .containsExactly("virtual: 127.0.0.1 has no such picture");
    }

    @Test
    void offersTheNextCommandWhereTenTasksShowNothing() {
        assertThat(new Summary(Rows.of(SampleTables.tenSleeps())).tryNext())
                .contains("compare sleep -d 100ms -n 10,1k,10k -m fixed-pool,virtual");
        assertThat(new Summary(Rows.of(List.of(SEQUENTIAL))).tryNext()).isEmpty();
    }

    @Test
    void aFailureThatRowsShareIsSaidOnceWithTheirNames() {
        List<Cell> failed = List.of("platform", "virtual").stream().map(model -> Samples.with(
                Samples.cell(model, SECOND, SECOND), Status.FAILED, "1 of 10 failed", List.of(),
                run -> Samples.withFailures(run, 9, List.of(new TaskFailure("HTTP 404", 1, "no picture"))))).toList();
        assertThat(new Summary(Rows.of(failed)).sentences()).containsExactly("platform and virtual: no picture");
    }

    @Test
    void whatDidNotSettleIsSaidToHaveBeenSoWhereWarmRunsAreShown() {
        Cell unsettled = Changed.of(Samples.cell("virtual", SECOND, 3 * SECOND, SECOND), "settled", false);
        assertThat(new Summary(Rows.of(List.of(unsettled))).sentences()).singleElement().asString()
                .startsWith("Not settled: the runs of virtual still differed at the end");
        assertThat(new Summary(Rows.of(List.of(SEQUENTIAL, unsettled))).caveats()).isEmpty();
    }

    @Test
    void threadsOfTheHttpClientAreMentioned() {
        Cell downloads = Samples.with(Samples.cell("virtual", SECOND, SECOND), Status.MEASURED, null, List.of(),
                run -> Samples.withThreads(run, new Threads(0, 2, 30, 1), 0));
        assertThat(new Summary(Rows.of(List.of(downloads))).sentences()).containsExactly(
                "Not counted under \"threads\": up to 30 threads of the HTTP client in each row.");
    }
}
