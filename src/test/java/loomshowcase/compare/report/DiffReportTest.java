package loomshowcase.compare.report;

import static loomshowcase.compare.report.Diffs.LONGER;
import static loomshowcase.compare.report.Diffs.SECOND_EACH;
import static loomshowcase.compare.report.Diffs.cell;
import static loomshowcase.compare.report.Diffs.diff;
import static loomshowcase.compare.report.Diffs.part;
import static loomshowcase.compare.report.Diffs.said;
import static loomshowcase.compare.result.Samples.MILLI;
import static loomshowcase.compare.result.Samples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import loomshowcase.compare.report.figure.Gate;
import loomshowcase.compare.report.figure.Gate.Outcome;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Distribution;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import org.junit.jupiter.api.Test;

class DiffReportTest {

    private static final Gate TENTH = new Gate(0.1, true, false);

    @Test
    void aRowThatTookLongerInEveryJvmIsSlowerAndTheOtherWayRoundItIsNot() {
        DiffReport slower = diff(List.of(SECOND_EACH), List.of(LONGER));
        assertThat(slower.judgedBy(TENTH).outcome()).isEqualTo(Outcome.TRIPPED);
        assertThat(said(slower)).contains("virtual took longer in every JVM: median 1.00 s before, "
                + "1.50 s after (×1.50).");
        DiffReport faster = diff(List.of(LONGER), List.of(SECOND_EACH));
        assertThat(faster.judgedBy(TENTH).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(said(faster)).contains("took less time in every JVM: median 1.50 s before, 1.00 s after (×0.67).");
    }

    /** On a phone the title of a figure stands above it, and no longer beside the one before. */
    @Test
    void aFoldedTableNamesWhatWasBeforeAndAfter() throws Exception {
        assertThat(diff(List.of(SECOND_EACH), List.of(LONGER)).page().text()).contains("data-label=\"memory before\"",
                "data-label=\"memory after\"", "data-label=\"CPU before\"", "data-label=\"CPU after\"");
    }

    @Test
    void twoMeasurementsOfTheSameAreNoDifference() {
        DiffReport same = diff(List.of(SECOND_EACH), List.of(cell("virtual", 5, SECOND + 2 * MILLI)));
        assertThat(same.judgedBy(TENTH).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(said(same)).contains("No difference was seen in virtual.");
    }

    @Test
    void aDifferenceThatNobodyWouldChooseForIsTold() {
        DiffReport tie = diff(List.of(SECOND_EACH), List.of(cell("virtual", 5, SECOND + 15 * MILLI)));
        assertThat(tie.judgedBy(TENTH).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(tie.judgedBy(new Gate(0.01, true, false)).outcome()).as("20 ms are no tie for a gate").isEqualTo(
                Outcome.TRIPPED);
        assertThat(said(tie)).contains(
                "The difference is within 5 %, too little to matter between two measurements: virtual.");
    }

    /** A tie of 20 ms is a reason not to choose a model; a call that takes 19 ms more than 40 ms is slower. */
    @Test
    void aShortTimeThatGrewByAThirdIsNoTie() {
        DiffReport longer = diff(List.of(cell("virtual", 5, 40 * MILLI)), List.of(cell("virtual", 5, 59 * MILLI)));
        assertThat(said(longer)).contains("virtual took longer in every JVM: median 40.0 ms before, 59.0 ms after");
        assertThat(longer.judgedBy(TENTH).outcome()).isEqualTo(Outcome.TRIPPED);
    }

    @Test
    void theAnswerComesFirstThenTheEvidenceAndThenHowSureItIs() {
        assertThat(diff(List.of(SECOND_EACH), List.of(LONGER)).lines(10_000, UnaryOperator.identity())).satisfies(
                lines -> assertThat(lines.getFirst()).startsWith("virtual took longer in every JVM: "),
                lines -> assertThat(String.join("\n", lines)).containsSubsequence("before.json (before) and after.json",
                        "after/before",
                        "How sure: each row is from 5 JVMs in each file. Tool, machine, JDKs and options "
                                + "are the same in both.",
                        "What would change it: these are two measurements")
                        .containsOnlyOnce("took longer in every JVM"));
    }

    @Test
    void whereManyRowsTookLongerTheAnswerNamesTheOneThatChangedMost() {
        List<Cell> before = IntStream.rangeClosed(1, 5).mapToObj(row -> Changed.of(SECOND_EACH, "tasks", row)).toList();
        List<Cell> after = IntStream.rangeClosed(1, 5).mapToObj(row -> Changed.of(cell("virtual", 5,
                row == 1 ? SECOND : (long) row * SECOND), "tasks", row)).toList();
        assertThat(diff(before, after).lines(10_000, UnaryOperator.identity()).subList(0, 2)).containsExactly(
                "4 of 5 rows took longer in every JVM, most of all virtual at 5 tasks: median 1.00 s before, 5.00 s after "
                        + "(×5.00).",
                "No difference was seen in virtual at 1 task.");
    }

    @Test
    void rangesThatOverlapDoNotPassIfAChangeCouldNotHaveBeenSeen() {
        Cell ones = Samples.forks("virtual", SECOND, List.of(SECOND), List.of(SECOND), List.of(SECOND), List.of(SECOND),
                List.of(SECOND));
        Cell tens = Samples.forks("virtual", SECOND, List.of(SECOND), List.of(SECOND), List.of(10 * SECOND),
                List.of(10 * SECOND), List.of(10 * SECOND));
        assertThat(diff(List.of(ones), List.of(tens)).judgedBy(TENTH).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(diff(List.of(ones), List.of(ones)).judgedBy(TENTH).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void itIsSaidThatOneSittingTellsMore() {
        assertThat(said(diff(List.of(SECOND_EACH), List.of(LONGER)))).contains("these are two measurements, and ",
                "compare --variant measures before and after in turn");
    }

    @Test
    void oneRowNeedsThreeJvmsOnBothSidesAndSeveralNeedFive() {
        Cell three = cell("virtual", 3, SECOND);
        Cell longer = cell("virtual", 3, 2 * SECOND);
        assertThat(diff(List.of(three), List.of(longer)).judgedBy(TENTH).outcome()).isEqualTo(Outcome.TRIPPED);
        assertThat(diff(List.of(three), List.of(cell("virtual", 2, 2 * SECOND))).judgedBy(TENTH).outcome())
                .isEqualTo(Outcome.UNKNOWN);

        DiffReport several = diff(List.of(three, cell("platform", 3, SECOND)),
                List.of(longer, cell("platform", 3, SECOND)));
        assertThat(several.judgedBy(TENTH).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(said(several)).contains("Nothing can be said about virtual and platform: "
                + "that takes 5 JVMs on both sides (--forks 5)");
    }

    @Test
    void nothingIsSaidOfARowWithAWarningOrWithoutFigures() {
        Cell warned = Changed.of(LONGER, "warnings", List.of("server-bound"));
        DiffReport doubtful = diff(List.of(SECOND_EACH), List.of(warned));
        assertThat(doubtful.judgedBy(TENTH).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(said(doubtful)).contains("Nothing is said about virtual, because of warnings");
        Cell none = Samples.without(SECOND_EACH, Status.NOT_RUN, "not run: too long");
        DiffReport gone = diff(List.of(SECOND_EACH), List.of(none));
        assertThat(said(gone)).contains(
                "after: not run: too long", "Figures are missing on one side or both for virtual.");
        assertThat(gone.judgedBy(TENTH).sentences()).contains("virtual: after: not run: too long.");
        assertThat(diff(List.of(none), List.of(SECOND_EACH)).judgedBy(TENTH).findings())
                .as("it was not there before").isEmpty();
    }

    @Test
    void runsOfAnotherKindAreNoFiguresAndItIsSaidWhy() {
        Cell withoutCold = Samples.with(SECOND_EACH, Status.MEASURED, null, List.of(),
                run -> Changed.of(run, "warmUp", true));
        assertThat(said(diff(List.of(withoutCold), List.of(SECOND_EACH))))
                .contains("before: no cold run: was it measured with other --warmups or --runs?");
    }

    @Test
    void tasksThatArriveAtARateAreComparedByTheirLatency() {
        Cell before = Samples.openLoop(SECOND_EACH);
        Cell after = Samples.with(before, Status.MEASURED, null, List.of(), run -> Changed.of(run, "latencyNanos",
                Distribution.of(3 * SECOND)));
        assertThat(said(diff(List.of(before), List.of(after))))
                .contains("took longer in every JVM: median latency 1.00 s before, 3.00 s after (×3.00).");
    }

    @Test
    void whatElseWasNotTheSameIsTold() {
        Cell on21 = Changed.of(SECOND_EACH, "jdk", new Jdk(21, "21.0.9", "Eclipse Adoptium", List.of("-Xmx1g")));
        DiffReport diff = new DiffReport(part("a.json", List.of(on21)), new HtmlReport.Part("b.json",
                Changed.of(Samples.results(List.of(SECOND_EACH)), "environment",
                        Changed.of(Samples.environment(), "cores", 8, "cpu", null))));
        assertThat(said(diff)).contains("Cores: 2 before, 8 after. A difference may be due to that.",
                "CPU: A CPU before, unknown after.",
                "JDK: 21.0.9 (Eclipse Adoptium) before, 25.0.3+9-LTS (Eclipse Adoptium) after.",
                "Options of the JVMs: -Xmx1g before, --enable-preview -Xms1024m -Xmx1024m -XX:+UseG1GC after.",
                "No difference was seen in virtual.",
                "CPU, Cores, JDK and Options of the JVMs differ between the two, and that may be the reason for a "
                        + "difference.");
    }

    @Test
    void whatWasInterruptedSaysSo() {
        DiffReport diff = new DiffReport(part("a.json", List.of(SECOND_EACH)), new HtmlReport.Part("b.json",
                Changed.of(Samples.results(List.of(SECOND_EACH)), "partial", true)));
        assertThat(said(diff)).contains("Interrupted, so only what was finished is there: after.");
    }

    @Test
    void itsPageHasTheDifferenceAndBothFiles() throws Exception {
        assertThat(diff(List.of(SECOND_EACH), List.of(LONGER)).page().text()).containsSubsequence(
                "Before and after, on one axis", ", before</div>", ", after</div>", "</figure>");
        assertThat(diff(List.of(SECOND_EACH), List.of(LONGER)).page().text()).containsSubsequence(
                "<h1>Before and after</h1>", "<div class=\"answer\">",
                "after.json after before.json:</strong> virtual took "
                        + "longer in every JVM: ",
                "How sure: ", "What would change it: ", "</div>",
                "<h2>before.json (before) and after.json (after) · cold: the first run of each JVM</h2>",
                "took longer in every JVM: ", "<h2 class=\"part\">before.json</h2>",
                "<h2 class=\"part\">after.json</h2>");
    }
}
