package loomshowcase.compare.report;

import static loomshowcase.compare.result.Samples.MILLI;
import static loomshowcase.compare.result.Samples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import loomshowcase.compare.report.figure.Gate;
import loomshowcase.compare.report.figure.Gate.Outcome;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Distribution;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.result.Results;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import org.junit.jupiter.api.Test;

class DiffReportTest {

    private static final Gate TENTH = new Gate(0.1, true, false);
    private static final Cell SECOND_EACH = cell("virtual", 5, SECOND);
    private static final Cell LONGER = cell("virtual", 5, 1_500 * MILLI);

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
                "The difference is within 5 % or 20 ms, too little to matter: virtual.");
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
        assertThat(said(diff(List.of(SECOND_EACH), List.of(LONGER)))).contains("These are two sittings: ",
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
    void rowsAreTheSameIfTheirWorkIsAndWhatTheMachineMeasuredDoesNotCount() {
        Cell cpu = Changed.of(SECOND_EACH, "parameters", Map.of("work", 1, "measuredTaskNanos", 5, "cores", 2));
        Cell again = Changed.of(LONGER, "parameters", Map.of("work", 1L, "measuredTaskNanos", 7L, "cores", 4L));
        Cell other = Changed.of(LONGER, "parameters", Map.of("work", 2));
        assertThat(diff(List.of(cpu), List.of(again)).judgedBy(TENTH).outcome()).isEqualTo(Outcome.TRIPPED);
        assertThatIllegalArgumentException().isThrownBy(() -> diff(List.of(cpu), List.of(other))).withMessage(
                "no row in common: before.json has virtual (sleep: 10 tasks of 1 s each), after.json has virtual "
                        + "(sleep: 10 tasks of 1 s each); measure both with the same workload, tasks and settings");
        assertThat(said(diff(List.of(cpu, Changed.of(cpu, "tasks", 20, "work", "twenty")),
                List.of(again, Changed.of(cpu, "tasks", 30, "work", "thirty")))))
                .contains("Only before: virtual (sleep: twenty).", "Only after: virtual (sleep: thirty).");
    }

    @Test
    void aRowIsNamedByWhatTellsItFromTheOthers() {
        Cell twenty = Changed.of(SECOND_EACH, "tasks", 20);
        Cell download = Changed.of(SECOND_EACH, "workload", "download");
        Cell otherwise = Changed.of(SECOND_EACH, "parameters", Map.of("durationNanos", 2), "work", "10 tasks of 2 ns");
        assertThat(said(same(SECOND_EACH, twenty))).contains("seen in virtual at 10 tasks and virtual at 20 tasks.");
        assertThat(said(same(SECOND_EACH, download))).contains("seen in sleep: virtual and download: virtual.");
        assertThat(said(same(SECOND_EACH, otherwise))).contains(
                "seen in virtual (sleep: 10 tasks of 1 s each) and virtual (sleep: 10 tasks of 2 ns).");
    }

    private static DiffReport same(Cell... cells) {
        return diff(List.of(cells), List.of(cells));
    }

    @Test
    void whatElseWasNotTheSameIsToldFirst() {
        Cell on21 = Changed.of(SECOND_EACH, "jdk", new Jdk(21, "21.0.9", "Eclipse Adoptium", List.of("-Xmx1g")));
        DiffReport diff = new DiffReport(part("a.json", List.of(on21)), new HtmlReport.Part("b.json",
                Changed.of(Samples.results(List.of(SECOND_EACH)), "environment",
                        Changed.of(Samples.environment(), "cores", 8, "cpu", null))));
        assertThat(said(diff)).contains("Cores: 2 before, 8 after. Differences below may be due to that.",
                "CPU: A CPU before, unknown after.",
                "JDK: 21.0.9 (Eclipse Adoptium) before, 25.0.3+9-LTS (Eclipse Adoptium) after.",
                "Options of the JVMs: -Xmx1g before, --enable-preview -Xms1024m -Xmx1024m -XX:+UseG1GC after.",
                "No difference was seen in virtual.");
    }

    @Test
    void whereAFileHasSeveralJdksEachIsHeldAgainstItself() {
        Cell on21 = Changed.of(LONGER, "jdk", new Jdk(21, "21.0.9", "Eclipse Adoptium", List.of()));
        DiffReport diff = diff(List.of(on21, SECOND_EACH), List.of(SECOND_EACH));
        assertThat(said(diff)).doesNotContain("JDK: ").contains(
                "No difference was seen in virtual on JDK 25.",
                "Only before: virtual (sleep: 10 tasks of 1 s each) on JDK 21.");
    }

    @Test
    void twoBuildsOfOneReleaseAreToldApart() {
        Cell other = Changed.of(LONGER, "jdk", new Jdk(25, "25.0.4", "Eclipse Adoptium", List.of()));
        DiffReport diff = diff(List.of(other, SECOND_EACH), List.of(SECOND_EACH));
        assertThat(said(diff)).contains(
                "Only before: virtual (sleep: 10 tasks of 1 s each) on JDK 25.0.4 (Eclipse Adoptium).");
        Cell here = Changed.of(SECOND_EACH, "jdk", SECOND_EACH.jdk().in("/a/jdk"));
        Cell there = Changed.of(LONGER, "jdk", SECOND_EACH.jdk().in("/b/jdk"));
        assertThat(diff(List.of(here, there), List.of(there, here)).judgedBy(TENTH).outcome())
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void twoRowsThatNothingTellsApartAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> diff(List.of(SECOND_EACH, LONGER), List.of(SECOND_EACH)))
                .withMessage("two rows of one file cannot be told apart: virtual (sleep: 10 tasks of 1 s each)");
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
                "<h2>before.json (before) and after.json (after) · cold: the first run of each JVM</h2>",
                "took longer in every JVM: ", "<h2 class=\"part\">before.json</h2>",
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
