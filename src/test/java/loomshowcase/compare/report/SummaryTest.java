package loomshowcase.compare.report;

import static loomshowcase.compare.result.Samples.MILLI;
import static loomshowcase.compare.result.Samples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import loomshowcase.compare.result.TaskFailure;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final Cell SEQUENTIAL = Samples.cell("sequential", 10 * SECOND, 10_003 * MILLI);

    @Test
    void saysWhatOverlapsAndThatItIsATie() {
        assertThat(new Summary(Samples.tenSleeps()).sentences()).containsExactly(
                "One after another the 10 tasks took 10.0 s; all at once, 1.00 s to 1.01 s. "
                        + "Waits that overlap cost the time of one.",
                "With 10 tasks the 5 models that had all of them in flight at once tie, 4.00 ms apart: virtual "
                        + "threads are not faster threads. What they change is how many you can afford.");
    }

    @Test
    void saysNothingOfOverlapThatTheFiguresDoNotShow() {
        List<Cell> cells = List.of(SEQUENTIAL, Samples.cell("virtual", SECOND, 6 * SECOND));
        assertThat(new Summary(cells).sentences()).isEmpty();
    }

    @Test
    void namesNoWinnerBeyondATie() {
        List<Cell> cells = List.of(
                Samples.cell("platform", SECOND, 1_400 * MILLI), Samples.cell("virtual", SECOND, 1_000 * MILLI));
        assertThat(new Summary(cells).sentences()).singleElement().asString()
                .startsWith("400 ms lie between platform and virtual: that is what these runs took")
                .contains("no proof of an order, for each row comes from one JVM")
                .doesNotContain("faster");
    }

    @Test
    void aRowWhoseTasksWereNotAllInFlightAtOnceIsInNoTie() {
        Cell pool = Samples.with(Samples.cell("fixed-pool", 5 * SECOND, SECOND), Status.MEASURED, null, List.of(),
                run -> Samples.withPeak(run, 2));
        assertThat(new Summary(List.of(pool, Samples.cell("virtual", SECOND, SECOND))).sentences()).isEmpty();
    }

    @Test
    void aCellWithAWarningIsKeptOutOfEverySentenceButItsOwn() {
        Cell late = Samples.with(Samples.cell("virtual", SECOND, SECOND), Status.MEASURED, null,
                List.of("server-bound: late"), run -> run);
        assertThat(new Summary(List.of(SEQUENTIAL, late)).sentences()).containsExactly("virtual: server-bound: late");
    }

    @Test
    void aFailureIsGivenInFullOnce() {
        Cell failed = Samples.with(Samples.cell("virtual", SECOND, SECOND, SECOND), Status.FAILED, "1 of 10 failed",
                List.of(), run -> Samples.withFailures(run, 9,
                        List.of(new TaskFailure("HTTP 404", 1, "127.0.0.1 has no such picture"))));
        assertThat(new Summary(List.of(SEQUENTIAL, failed)).sentences())
                .containsExactly("virtual: 127.0.0.1 has no such picture");
    }

    @Test
    void offersTheNextCommandWhereTenTasksShowNothing() {
        assertThat(new Summary(Samples.tenSleeps()).tryNext())
                .contains("compare sleep -n 10k -m fixed-pool,virtual -r 1");
        assertThat(new Summary(List.of(SEQUENTIAL)).tryNext()).isEmpty();
    }
}
