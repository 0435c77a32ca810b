package loomshowcase.compare.report;

import static loomshowcase.compare.report.Diffs.LONGER;
import static loomshowcase.compare.report.Diffs.SECOND_EACH;
import static loomshowcase.compare.report.Diffs.diff;
import static loomshowcase.compare.report.Diffs.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Gate;
import loomshowcase.compare.report.figure.Gate.Outcome;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Jdk;
import org.junit.jupiter.api.Test;

/** Which rows of two comparisons are the same, and how they are named. */
class DiffRowsTest {

    private static final Gate TENTH = new Gate(0.1, true, false);

    @Test
    void whereAllRowsAreMeantTheyAreCountedAndNotNamed() {
        List<Cell> cells = IntStream.rangeClosed(1, 5).mapToObj(row -> Changed.of(SECOND_EACH, "tasks", row)).toList();
        assertThat(said(diff(cells, cells))).contains("No difference was seen in any of the 5 rows.")
                .doesNotContain("in virtual at 1 task");
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
    void rowsOfOtherSettingsAreNotComparedAndItIsSaidInWhichTheyDiffer() {
        List<Cell> before = IntStream.rangeClosed(1, 4).mapToObj(row -> Changed.of(SECOND_EACH, "workload", "download",
                "tasks", row, "work", "pictures", "parameters", Map.of("maxTimeNanos", 5))).toList();
        List<Cell> after =
                before.stream().map(cell -> Changed.of(cell, "parameters", Map.of("delayNanos", 2))).toList();
        String said = said(diff(with(SECOND_EACH, before), with(SECOND_EACH, after)));
        assertThat(said).contains("Only before: 4 rows (download: pictures).",
                "Only after: 4 rows (download: pictures).",
                "These are not the same work, so they are not compared: download: maxTimeNanos (5 before, none after), "
                        + "delayNanos (none before, 2 after).");
        assertThat(said(same(SECOND_EACH))).doesNotContain("not the same work");
    }

    private static List<Cell> with(Cell first, List<Cell> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
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
}
