package loomshowcase.compare.report;

import static loomshowcase.compare.report.Diffs.SECOND_EACH;
import static loomshowcase.compare.report.Diffs.cell;
import static loomshowcase.compare.report.Diffs.diff;
import static loomshowcase.compare.report.Diffs.said;
import static loomshowcase.compare.result.Samples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import loomshowcase.compare.report.figure.Gate;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two comparisons of many rows")
class DiffOfManyRowsTest {

    private static final Gate TENTH = new Gate(0.1, true, false);

    @Test
    void whereManyRowsDidNotChangeTheAnswerCountsThem() {
        List<Cell> rows = IntStream.rangeClosed(1, 28).mapToObj(row -> Changed.of(SECOND_EACH, "tasks", row)).toList();
        assertThat(answer(diff(rows, rows))).containsExactly(
                "No row changed beyond what two measurements differ by: 28 rows compared.");
        List<Cell> mixed = IntStream.rangeClosed(1, 28).mapToObj(row -> Changed.of(row == 1 ? cell("virtual", 2, SECOND)
                : row < 4 ? Changed.of(SECOND_EACH, "warnings", List.of("late"))
                : row == 4 ? Samples.without(SECOND_EACH, Status.NOT_RUN, "not run: too long") : SECOND_EACH,
                "tasks", row)).toList();
        assertThat(answer(diff(rows, mixed))).containsExactly(
                "No row changed beyond what two measurements differ by: 24 rows compared.",
                "Nothing can be said about 1 row in fewer than 5 JVMs on a side (--forks 5), 2 rows with warnings, failed "
                        + "tasks or runs that had not settled and 1 row without figures on a side.");
    }

    @Test
    void aFewOfManyRowsThatChangedAreNamedAndOfManyThoseThatChangedMost() {
        List<Cell> before =
                IntStream.rangeClosed(1, 28).mapToObj(row -> Changed.of(SECOND_EACH, "tasks", row)).toList();
        assertThat(answer(diff(before, longerUpTo(3)))).first().isEqualTo(
                "3 of 28 rows took longer in every JVM (virtual at 1 task, virtual at 2 tasks and virtual at 3 tasks), most "
                        + "of all virtual at 3 tasks: median 1.00 s before, 4.00 s after (×4.00).");
        DiffReport many = diff(before, longerUpTo(12));
        assertThat(answer(many)).first().isEqualTo("12 of 28 rows took longer in every JVM, most of all virtual at 12 "
                + "tasks: median 1.00 s before, 13.0 s after (×13.0).");
        assertThat(said(many))
                .contains("virtual at 11 tasks took longer in every JVM", "9 more rows took longer too; the "
                        + "table has them.")
                .doesNotContain("virtual at 9 tasks took longer");
    }

    private static List<Cell> longerUpTo(int last) {
        return IntStream.rangeClosed(1, 28).mapToObj(row -> Changed.of(row > last ? SECOND_EACH
                : cell("virtual", 5, (1L + row) * SECOND), "tasks", row)).toList();
    }

    /** The sentences before the first empty line. */
    private static List<String> answer(DiffReport diff) {
        return diff.lines(10_000, UnaryOperator.identity()).stream().takeWhile(line -> !line.isEmpty()).toList();
    }

    @Test
    void aGateNamesAFewOfTheRowsThatItCannotDecide() {
        List<Cell> rows = IntStream.rangeClosed(1, 28).mapToObj(row -> Changed.of(SECOND_EACH, "tasks", row)).toList();
        List<Cell> few = IntStream.rangeClosed(1, 28).mapToObj(row -> Changed.of(cell("virtual", 2, SECOND), "tasks",
                row)).toList();
        assertThat(diff(rows, few).judgedBy(TENTH).sentences()).hasSize(5)
                .last().isEqualTo("25 more cannot be told either.");
    }

    @Test
    void whatDidNotChangeIsCountedBesideWhatDid() {
        List<Cell> before =
                IntStream.rangeClosed(1, 28).mapToObj(row -> Changed.of(SECOND_EACH, "tasks", row)).toList();
        assertThat(answer(diff(before, longerUpTo(12)))).hasSize(2)
                .last().isEqualTo("No difference that matters was seen in 16 other rows.");
    }
}
