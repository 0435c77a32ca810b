package loomshowcase.compare.report.figure;

import static loomshowcase.compare.result.Samples.MILLI;
import static loomshowcase.compare.result.Samples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Traits;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final Cell TWO_FORKS = Samples.forks("virtual", SECOND,
            List.of(1_300 * MILLI, 1_002 * MILLI, 1_004 * MILLI), List.of(1_100 * MILLI, 1_000 * MILLI));

    @Test
    void areMediansOfColdRunsOrOfWarmOnesAndNeverOfBoth() {
        assertThat(new Figures(TWO_FORKS, Phase.COLD)).returns(1_200 * MILLI, Figures::wall).returns(2, Figures::n);
        assertThat(new Figures(TWO_FORKS, Phase.WARM)).returns(1_002 * MILLI, Figures::wall).returns(3, Figures::n);
        assertThat(new Figures(TWO_FORKS, Phase.WARM).overFloor()).isEqualTo(2 * MILLI);
    }

    @Test
    void aTableIsOfColdRunsIfOneOfItsRowsHasNoOthers() {
        Cell once = Samples.cell("sequential", 10 * SECOND, 10 * SECOND);
        assertThat(Phase.of(List.of(once, TWO_FORKS))).isEqualTo(Phase.COLD);
        assertThat(Phase.of(List.of(TWO_FORKS, TWO_FORKS))).isEqualTo(Phase.WARM);
    }

    @Test
    void aTableIsOfColdRunsIfARowDidNotSettleInThreeOfItsForks() {
        List<Long> settled = List.of(3L, 2L, 1L);
        List<Long> unsettled = List.of(3L);
        Cell three = Samples.forks("platform", 1, settled, settled, settled, unsettled);
        Cell two = Samples.forks("virtual", 1, settled, settled, unsettled, unsettled);
        assertThat(Phase.of(List.of(three, three))).isEqualTo(Phase.WARM);
        assertThat(Phase.of(List.of(three, two))).isEqualTo(Phase.COLD);
    }

    @Test
    void ownTasksAreNotJudgedByColdRunsIfThereAreOthers() {
        List<Long> unsettled = List.of(3L, 2L);
        Cell sleeps = Samples.with(Samples.forks("virtual", 1, unsettled, unsettled, unsettled), Status.MEASURED, null,
                List.of(), run -> Changed.of(run, "warm", false));
        assertThat(Phase.of(List.of(sleeps))).isEqualTo(Phase.COLD);
        assertThat(Phase.of(List.of(Changed.of(sleeps, "traits", Traits.UNKNOWN)))).isEqualTo(Phase.WARM);
    }

    /** Those that settled were perhaps the quickest. */
    @Test
    void ofOwnTasksAllLaterRunsCountIfNotEveryJvmSettled() {
        Cell sleeps = Changed.of(Samples.with(Samples.forks("virtual", 1, List.of(9L, 3L, 2L), List.of(9L, 5L, 4L)),
                Status.MEASURED, null, List.of(), run -> run.fork() == 0 ? run : Changed.of(run, "warm", false)),
                "settled", false);
        assertThat(new Figures(sleeps, Phase.WARM).n()).isEqualTo(2);
        assertThat(new Figures(Changed.of(sleeps, "traits", Traits.UNKNOWN), Phase.WARM)).returns(4, Figures::n)
                .returns(true, Figures::unsettled);
    }

    @Test
    void aRowSaysThatSomeOfItsJvmsFailed() {
        Cell cell = Changed.of(TWO_FORKS, "failure", "1 of 3 JVMs failed, and their runs are left out: killed, twice");
        assertThat(new Figures(cell, Phase.COLD).failedForks()).isEqualTo("1 of 3 JVMs failed");
        assertThat(new Figures(TWO_FORKS, Phase.COLD).failedForks()).isEmpty();
    }

    @Test
    void whereColdRunsAreTooFewAsWellTheLaterOnesAreShown() {
        Cell unsettled = Samples.cell("virtual", SECOND, 3 * SECOND, 2 * SECOND, SECOND);
        assertThat(Phase.of(List.of(unsettled, TWO_FORKS))).isEqualTo(Phase.WARM);
    }

    @Test
    void aRowThatFailedDoesNotDecideWhatTheOthersAreAbout() {
        Cell failed = Samples.with(Samples.cell("platform", SECOND, SECOND), Status.FAILED, "failed", List.of(),
                run -> run);
        assertThat(Phase.of(List.of(failed, TWO_FORKS))).isEqualTo(Phase.WARM);
    }

    @Test
    void whatNeverSettledIsStoodInForByAllButTheColdRuns() {
        Cell unsettled = Samples.cell("virtual", SECOND, 3 * SECOND, 2 * SECOND, SECOND);
        assertThat(new Figures(unsettled, Phase.WARM).n()).isEqualTo(2);
        assertThat(Phase.WARM.text(List.of(TWO_FORKS, unsettled)))
                .isEqualTo("warm: the runs of each JVM once it had settled, or all after its first");
        assertThat(Phase.WARM.text(List.of(TWO_FORKS)))
                .isEqualTo("warm: the runs of each JVM once it had settled");
    }

    @Test
    void sayNothingOfTheSpreadOfFewerThanFiveRuns() {
        assertThat(new Figures(coldRuns(10, 20, 30, 40), Phase.COLD).plusMinus()).isNull();
        assertThat(new Figures(coldRuns(10, 20, 30, 40, 90), Phase.COLD).plusMinus()).isEqualTo(60);
    }

    @Test
    void areBlankWhereNoRunHasThem() {
        var figures = new Figures(Samples.cell("virtual", 1, List.of(Samples.bare(10))), Phase.COLD);
        assertThat(figures.cpu()).isNull();
        assertThat(figures.medianOfLongest(Run.TaskTimes::waitNanos)).isNull();
        assertThat(figures.memory()).isNull();
    }

    @Test
    void theBaselineIsHeldAgainstRunsOfItsKind() {
        Cell sequential = Samples.cell("sequential", 10 * SECOND, 12 * SECOND);
        Rows table = Rows.of(List.of(sequential, TWO_FORKS));
        var baseline = new Baseline("sequential");
        assertThat(baseline.ratio(new Figures(TWO_FORKS, Phase.COLD), table)).isEqualTo("×10.0");
        assertThat(baseline.ratio(new Figures(sequential, Phase.COLD), table)).isEqualTo("baseline");
        assertThat(new Baseline("platform").ratio(new Figures(TWO_FORKS, Phase.COLD), table)).isEmpty();
    }

    private static Cell coldRuns(long... walls) {
        List<Run> runs = IntStream.range(0, walls.length)
                .mapToObj(fork -> Samples.run(fork, true, walls[fork])).toList();
        return Samples.cell("virtual", 1, runs);
    }
}
