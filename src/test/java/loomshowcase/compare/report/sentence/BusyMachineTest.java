package loomshowcase.compare.report.sentence;

import static loomshowcase.compare.result.Samples.MILLI;
import static loomshowcase.compare.result.Samples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import loomshowcase.compare.report.figure.Change;
import loomshowcase.compare.report.figure.Gate;
import loomshowcase.compare.report.figure.Gate.Outcome;
import loomshowcase.compare.report.figure.Phase;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.report.figure.VariantPair;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("If other programs used the processors while rows were measured")
@Tag("once")
class BusyMachineTest {

    private static final Gate TENTH = new Gate(0.1, true, false);

    @Test
    @DisplayName("it is said how much, and what to do")
    void said() {
        assertThat(BusyMachine.sentence(List.of(others(walls(200), 0.6, 0.64, 0.9)))).contains(
                "Other programs used 64 % of the processors while this was measured: measure again on a quiet machine "
                        + "before you decide.");
        assertThat(BusyMachine.sentence(List.of(others(walls(200), 0.3), others(walls(200), 0.7), walls(200))))
                .get().asString()
                .startsWith("Other programs used 30 to 70 % of the processors while 2 of 3 rows were measured: ");
    }

    @Test
    @DisplayName("the same is said of the models of a race")
    void models() {
        assertThat(BusyMachine.sentenceOnModels(List.of(0.64))).contains(
                "Other programs used 64 % of the processors while this was measured: measure again on a quiet machine "
                        + "before you decide.");
        assertThat(BusyMachine.sentenceOnModels(List.of(0.3, 0.05, 0.7))).get().asString()
                .startsWith("Other programs used 30 to 70 % of the processors while 2 of 3 models were measured: ");
        assertThat(BusyMachine.sentenceOnModels(List.of(0.1, 0.0))).isEmpty();
    }

    @Test
    @DisplayName("nothing is said of rows that have no figures")
    void failed() {
        Cell failed = Changed.of(others(walls(200), 0.9), "status", Status.FAILED);
        assertThat(BusyMachine.sentence(List.of(failed))).isEmpty();
        assertThat(BusyMachine.sentence(List.of(failed, others(walls(200), 0.3)))).get().asString()
                .contains("30 % of the processors while this was measured");
    }

    @Test
    @DisplayName("nothing is said up to a tenth, of one bad moment, or where it is not known")
    void quiet() {
        assertThat(
                BusyMachine.sentence(List.of(others(walls(200), 0.1), others(walls(200), 0.02, 0.03, 0.9), walls(200))))
                .isEmpty();
    }

    @Test
    @DisplayName("a difference between variants is only most likely, and the gate does not decide")
    void variants() {
        Cell before = Samples.as("old", walls(200));
        List<VariantPair> quiet = pairs(before, Samples.as("new", walls(300)));
        List<VariantPair> busy = pairs(before, Samples.as("new", others(walls(300), 0.8)));
        assertThat(new VariantSummary(quiet).sentences()).first().asString().startsWith("virtual: the wall time was ");
        assertThat(new VariantSummary(busy).sentences()).first().asString()
                .startsWith("Most likely, virtual: the wall time was ");
        assertThat(TENTH.of(quiet.getFirst().named(), 0)).extracting(Gate.Finding::outcome)
                .containsExactly(Outcome.TRIPPED);
        assertThat(TENTH.of(busy.getFirst().named(), 0)).singleElement().satisfies(
                finding -> assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN),
                finding -> assertThat(finding.why()).isEqualTo(
                        "other programs used 80 % of the processors while it was measured"));
    }

    @Test
    @DisplayName("nothing is said of a difference between two files, nor that there was none")
    void twoFiles() {
        ChangeSummary summary = change(walls(200), others(walls(300), 0.8));
        assertThat(summary.verdict()).containsExactly(
                "Other programs used 80 % of the processors while the second file was measured: measure again on a quiet machine "
                        + "before you decide.",
                "Nothing is said about virtual, because other programs used the processors.");
        assertThat(summary.judgedBy(TENTH).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(change(others(walls(200), 0.8), walls(200)).judgedBy(TENTH).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(change(walls(200), walls(200)).judgedBy(TENTH).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    @DisplayName("one sentence says so of two files")
    void bothFiles() {
        assertThat(change(others(walls(200), 0.3), others(walls(300), 0.7)).verdict()).containsExactly(
                "Other programs used 30 to 70 % of the processors while both files were measured: measure again on a "
                        + "quiet machine before you decide.",
                "Nothing is said about virtual, because other programs used the processors.");
        List<Cell> one = List.of(others(walls(200), 0.3), walls(200));
        assertThat(BusyMachine.sentence(one, List.of(others(walls(200), 0.3)))).get().asString().startsWith(
                "Other programs used 30 % of the processors while 1 of 2 rows in the first file and the second file were "
                        + "measured: ");
        assertThat(BusyMachine.sentence(List.of(walls(200)), one)).get().asString().startsWith(
                "Other programs used 30 % of the processors while 1 of 2 rows in the second file were measured: ");
        assertThat(BusyMachine.sentence(List.of(walls(200)), List.of(walls(200)))).isEmpty();
    }

    @Test
    @DisplayName("an order of models is only most likely")
    void order() {
        Cell slow = Changed.of(walls(400), "model", "platform", "label", "platform");
        assertThat(ConcurrentModels.order(Rows.of(List.of(walls(200), slow)))).get().asString()
                .startsWith("virtual took");
        assertThat(ConcurrentModels.order(Rows.of(List.of(others(walls(200), 0.5), slow)))).get().asString()
                .startsWith("Most likely, virtual took");
    }

    private static ChangeSummary change(Cell before, Cell after) {
        var first = Samples.results(List.of(before));
        var second = Samples.results(List.of(after));
        return new ChangeSummary(first, second, Change.of(first, second));
    }

    private static List<VariantPair> pairs(Cell before, Cell after) {
        List<Cell> cells = List.of(before, after);
        return VariantPair.of(cells, Phase.of(cells));
    }

    private static Cell others(Cell cell, Double... shares) {
        return Changed.of(cell, "othersCpuShare", List.of(shares));
    }

    /** A run in each of seven JVMs, a millisecond apart. */
    private static Cell walls(long millis) {
        List<Run> runs = LongStream.range(0, 7).mapToObj(fork -> Samples.run((int) fork, true, (millis + fork) * MILLI))
                .toList();
        return Samples.cell("virtual", SECOND, runs);
    }
}
