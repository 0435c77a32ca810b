package loomshowcase.compare.report;

import static loomshowcase.compare.result.Samples.MILLI;
import static loomshowcase.compare.result.Samples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.result.Results;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import org.junit.jupiter.api.Test;

class DiffReportTest {

    private static final Cell SECOND_EACH = cell("virtual", 5, SECOND);
    private static final Cell LONGER = cell("virtual", 5, 1_500 * MILLI);

    @Test
    void aRowThatTookLongerInEveryJvmIsSlowerAndTheOtherWayRoundItIsNot() {
        DiffReport slower = diff(List.of(SECOND_EACH), List.of(LONGER));
        assertThat(slower.slower()).containsExactly("sleep: virtual, 10 tasks");
        assertThat(said(slower)).contains("sleep: virtual, 10 tasks took longer: 1.00 s before, 1.50 s after, by a "
                + "factor of 1.50, in every JVM.");
        DiffReport faster = diff(List.of(LONGER), List.of(SECOND_EACH));
        assertThat(faster.slower()).isEmpty();
        assertThat(said(faster)).contains("took less: 1.50 s before, 1.00 s after, by a factor of 1.50");
    }

    @Test
    void twoMeasurementsOfTheSameAreNoDifference() {
        DiffReport same = diff(List.of(SECOND_EACH), List.of(cell("virtual", 5, SECOND + 15 * MILLI)));
        assertThat(same.slower()).isEmpty();
        assertThat(said(same)).contains("No difference was seen in sleep: virtual, 10 tasks.");
    }

    @Test
    void oneRowNeedsThreeJvmsOnBothSidesAndSeveralNeedFive() {
        Cell three = cell("virtual", 3, SECOND);
        Cell longer = cell("virtual", 3, 2 * SECOND);
        assertThat(diff(List.of(three), List.of(longer)).slower()).hasSize(1);
        assertThat(diff(List.of(three), List.of(cell("virtual", 2, 2 * SECOND))).slower()).isEmpty();

        DiffReport several = diff(List.of(three, cell("platform", 3, SECOND)),
                List.of(longer, cell("platform", 3, SECOND)));
        assertThat(several.slower()).isEmpty();
        assertThat(said(several)).contains("Nothing can be said of sleep: virtual, 10 tasks and sleep: platform, 10 "
                + "tasks: that takes 5 JVMs on both sides (--forks 5)");
    }

    @Test
    void nothingIsSaidOfARowWithAWarningOrWithoutFigures() {
        Cell warned = Changed.of(LONGER, "warnings", List.of("server-bound"));
        assertThat(diff(List.of(SECOND_EACH), List.of(warned)).slower()).isEmpty();
        Cell none = Samples.without(SECOND_EACH, Status.NOT_RUN, "not run: too long");
        assertThat(String.join("\n", diff(List.of(SECOND_EACH), List.of(none)).lines(100, UnaryOperator.identity())))
                .contains("after: not run: too long");
    }

    @Test
    void tasksThatArriveAtARateAreComparedByTheirLatency() {
        Cell before = Samples.openLoop(SECOND_EACH);
        Cell after = Samples.with(before, Status.MEASURED, null, List.of(), run -> Changed.of(run, "latencyNanos",
                Changed.of(run.latencyNanos(), "p50", 3 * SECOND)));
        assertThat(said(diff(List.of(before), List.of(after))))
                .contains("took longer (median latency): 1.00 s before, 3.00 s after");
    }

    @Test
    void rowsAreTheSameIfTheirWorkIsAndWhatTheMachineMeasuredDoesNotCount() {
        Cell cpu = Changed.of(SECOND_EACH, "parameters", Map.of("work", 1, "measuredTaskNanos", 5, "cores", 2));
        Cell again = Changed.of(LONGER, "parameters", Map.of("work", 1L, "measuredTaskNanos", 7L, "cores", 4L));
        Cell other = Changed.of(LONGER, "parameters", Map.of("work", 2));
        assertThat(diff(List.of(cpu), List.of(again)).slower()).hasSize(1);
        assertThat(diff(List.of(cpu), List.of(other)).isEmpty()).isTrue();
        assertThat(said(diff(List.of(cpu, Changed.of(cpu, "tasks", 20)), List.of(again, Changed.of(cpu, "tasks", 30)))))
                .contains("Only before: sleep: virtual, 20 tasks.", "Only after: sleep: virtual, 30 tasks.");
    }

    @Test
    void whatElseWasNotTheSameIsToldFirst() {
        Cell on21 = Changed.of(SECOND_EACH, "jdk", new Jdk(21, "21.0.9", "Eclipse Adoptium", List.of("-Xmx1g")));
        DiffReport diff = new DiffReport(part("a.json", List.of(on21)), new HtmlReport.Part("b.json",
                Changed.of(Samples.results(List.of(SECOND_EACH)), "environment",
                        Changed.of(Samples.environment(), "cores", 8))));
        assertThat(said(diff)).contains("Cores: 2 before, 8 after; what differs below may be due to that.",
                "JDK: 21.0.9 before, 25.0.3+9-LTS after;", "Options of the JVMs: -Xmx1g before, ",
                "No difference was seen in sleep: virtual, 10 tasks.");
    }

    @Test
    void whereAFileHasSeveralJdksEachIsHeldAgainstItself() {
        Cell on21 = Changed.of(LONGER, "jdk", new Jdk(21, "21.0.9", "Eclipse Adoptium", List.of()));
        DiffReport diff = diff(List.of(on21, SECOND_EACH), List.of(SECOND_EACH));
        assertThat(said(diff)).contains("No difference was seen in sleep: virtual, 10 tasks, JDK 25.",
                "Only before: sleep: virtual, 10 tasks, JDK 21.");
    }

    @Test
    void itsPageHasTheDifferenceAndBothFiles() throws Exception {
        assertThat(diff(List.of(SECOND_EACH), List.of(LONGER)).page().text()).containsSubsequence(
                "<h2>before.json (before) and after.json (after) · cold: the first run of each JVM</h2>",
                "took longer: 1.00 s before", "<h2 class=\"part\">before.json</h2>",
                "<h2 class=\"part\">after.json</h2>");
    }

    private static DiffReport diff(List<Cell> before, List<Cell> after) {
        return new DiffReport(part("before.json", before), part("after.json", after));
    }

    private static HtmlReport.Part part(String name, List<Cell> cells) {
        Results results = Samples.results(cells);
        return new HtmlReport.Part(name, results);
    }

    /** A cold run in each of so many JVMs, each a millisecond longer than the one before. */
    private static Cell cell(String model, int forks, long wall) {
        List<Run> runs = IntStream.range(0, forks)
                .mapToObj(fork -> Samples.run(fork, true, wall + fork * MILLI - forks / 2 * MILLI)).toList();
        return Samples.cell(model, SECOND, runs);
    }

    private static String said(DiffReport diff) {
        return String.join(" ", diff.lines(10_000, UnaryOperator.identity()));
    }
}
