package loomshowcase.compare.report;

import static loomshowcase.compare.result.Samples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import loomshowcase.Golden;
import loomshowcase.compare.report.figure.Baseline;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Distribution;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.result.OpenLoop;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.Results;
import loomshowcase.compare.result.SampleTables;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReportTest {

    private static final Distribution MANY = new Distribution(
            Map.of(Percentile.P50, SECOND, Percentile.P90, 2 * SECOND, Percentile.P99, 3 * SECOND), 4 * SECOND);

    private final Locale usual = Locale.getDefault();

    @AfterEach
    void backHome() {
        Locale.setDefault(usual);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 120})
    void isLaidOutForTheWidth(int width) {
        List<String> lines = report(width, SampleTables.tenSleeps());
        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
        Golden.assertSame("compare/report/ten-sleeps-" + width + ".txt", String.join("\n", lines) + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ar-EG", "hi-IN-u-nu-deva"})
    void isTheSameInEveryLocale(String locale) {
        List<String> here = report(100, SampleTables.tenSleeps());
        Locale.setDefault(Locale.forLanguageTag(locale));
        assertThat(report(100, SampleTables.tenSleeps())).isEqualTo(here);
    }

    @Test
    void rowsWithoutFiguresSayWhy() {
        Cell platform = Samples.without(Samples.cell("platform", Samples.SECOND), Status.NOT_RUN,
                "not run: needs 100,000 platform threads, the cap is 16,382 (half of max_map_count / 2)");
        Cell failed = Samples.without(Samples.cell("cached-pool", Samples.SECOND), Status.FAILED,
                "no more native threads after 571 tasks");
        Golden.assertSame("compare/report/not-run.txt", String.join("\n", report(100, List.of(platform, failed,
                Samples.cell("virtual", Samples.SECOND, Samples.SECOND)))) + "\n");
    }

    @Test
    void aTableWithoutFiguresIsAboutNoKindOfRun() {
        Cell failed = Samples.without(Samples.cell("virtual", Samples.SECOND), Status.FAILED, "its JVM ended");
        assertThat(report(100, List.of(failed))).noneMatch(line -> line.contains("each JVM once it had settled"));
    }

    @Test
    void aPartialResultSaysSo() {
        var partial = Results.of(true, List.of("compare"), Samples.environment(), Samples.planning(),
                SampleTables.tenSleeps());
        assertThat(new TextReport(partial, View.USUAL, UnaryOperator.identity()).lines(100).getLast())
                .isEqualTo("Interrupted: this is what was finished.");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 120})
    void everyFigureIsThereOnDemand(int width) {
        List<Cell> cells = SampleTables.tenSleeps().stream().map(Samples::held)
                .map(cell -> cell.model().equals("structured") ? Changed.of(cell, "settled", false) : cell).toList();
        golden("wide", width, new View(View.USUAL.baseline(), true), cells);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100})
    void aSweepOfTasksHasAColumnForEachNumber(int width) {
        golden("sweep", width, View.USUAL, SampleTables.sweep());
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 100, 120})
    void jdksStandBesideOneAnotherWhereThereIsRoom(int width) {
        var jdk21 = new Jdk(21, "21.0.13+8-Ubuntu-1", "Ubuntu", Samples.jdk25().flags());
        List<Cell> cells = Stream.concat(SampleTables.tenSleeps().stream().map(cell -> Changed.of(cell, "jdk", jdk21)),
                SampleTables.tenSleeps().stream()).toList();
        golden("jdks", width, View.USUAL, cells);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100})
    void arrivalsAtARateHaveLatenciesInPlaceOfWalls(int width) {
        Cell pool = withLatencies(Changed.of(Samples.openLoop(
                Samples.cell("fixed-pool", SECOND, 31 * SECOND)), "work", "3,000 tasks of 1 s each", "tasks", 3_000));
        Cell virtual = withLatencies(Changed.of(Samples.onCarriers(pool), "model", "virtual", "label", "virtual",
                "poolSize", null, "openLoop", new OpenLoop(300, 300.0, 3_000, 0.0, 0.0)));
        golden("rate", width, View.USUAL, List.of(pool, virtual));
    }

    private static Cell withLatencies(Cell cell) {
        return Samples.with(cell, Status.MEASURED, null, List.of(), run -> Changed.of(run, "latencyNanos", MANY));
    }

    @Test
    void anotherRowMayBeTheBaseline() {
        List<String> lines =
                lines(new View(new Baseline("fixed-pool"), false), 100, SampleTables.tenSleeps(), text -> text);
        assertThat(lines).anyMatch(line -> line.contains("sequential") && line.endsWith("×0.10"))
                .anyMatch(line -> line.contains("fixed-pool 10") && line.endsWith("baseline"));
    }

    @Test
    void columnsStayStraightInSignsThatAreLonger() {
        Cell limited = Changed.of(Samples.cell("virtual", SECOND, SECOND), "label", "virtual ≤5");
        List<String> lines = lines(View.USUAL, 100, List.of(Samples.cell("sequential", SECOND, SECOND), limited),
                text -> text.replace("≤", "<=").replace("×", "x").replace("·", "|"));
        assertThat(lines).containsSubsequence(
                "  model          wall  over floor  floor  longest wait  threads    memory    CPU  n",
                "  sequential   1.00 s    +0.00 µs    1 s       2.00 ms       10  +2.00 MB  30 ms  1  baseline",
                "  virtual <=5  1.00 s    +0.00 µs    1 s       2.00 ms       10  +2.00 MB  30 ms  1  x1.00");
    }

    private static void golden(String name, int width, View view, List<Cell> cells) {
        List<String> lines = lines(view, width, cells, text -> text);
        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
        Golden.assertSame("compare/report/%s-%s.txt".formatted(name, width), String.join("\n", lines) + "\n");
    }

    private static List<String> report(int width, List<Cell> cells) {
        return lines(View.USUAL, width, cells, text -> text);
    }

    private static List<String> lines(View view, int width, List<Cell> cells, UnaryOperator<String> signs) {
        return new TextReport(Samples.results(cells), view, signs).lines(width);
    }
}
