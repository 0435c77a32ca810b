package loomshowcase.compare.report.sentence;

import static loomshowcase.compare.result.Samples.MILLI;
import static loomshowcase.compare.result.Samples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Phase;
import loomshowcase.compare.report.figure.VariantPair;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("What is said of two variants of a row")
@Tag("once")
class VariantSummaryTest {

    @Test
    @DisplayName("is by how much they differ, between which bounds, and how likely chance alone does that")
    void differ() {
        assertThat(said(walls(7, 200), walls(7, 230)))
                .containsExactly("virtual: the wall time was 15 % longer with new "
                        + "than with old (13 % to 17 %; p = 0.00058, 7 and 7 JVMs), 233 ms against 203 ms.");
        assertThat(said(walls(7, 230), walls(7, 200))).singleElement().asString()
                .startsWith(
                        "virtual: the wall time was 13 % shorter with new than with old (12 % to 14 %; p = 0.00058");
    }

    @Test
    @DisplayName("is which change could not have been seen, if none was")
    void same() {
        assertThat(said(walls(7, 200), walls(7, 201)))
                .containsExactly("No difference in the wall time was seen between "
                        + "old and new for virtual (a change below 1.5 % would not have been seen).");
    }

    @Test
    @DisplayName("is how many JVMs it takes, if there were too few")
    void tooFew() {
        assertThat(said(walls(4, 200), walls(4, 400))).containsExactly("Whether the wall time differs between old and "
                + "new for virtual cannot be told from so few JVMs. Use --forks 7; five of each is the least.");
    }

    @Test
    @DisplayName("is nothing but why, if a row has warnings")
    void doubtful() {
        assertThat(said(walls(7, 200), Changed.of(walls(7, 400), "warnings", List.of("late")))).containsExactly(
                "Nothing is said of old and new for virtual, because of warnings or failed tasks.");
    }

    @Test
    @DisplayName("rests on runs that had not settled too, since both have as many of them")
    void unsettled() {
        List<Cell> cells = List.of(Samples.as("old", unsettled(200)), Samples.as("new", unsettled(300)));
        assertThat(new VariantSummary(VariantPair.of(cells, Phase.WARM)).sentences()).singleElement().asString()
                .startsWith("virtual: the wall time was 49 % longer with new than with old");
    }

    /** Two runs in each of seven JVMs, of which none settled. */
    private static Cell unsettled(long millis) {
        return Changed.of(Samples.cell("virtual", SECOND, IntStream.range(0, 7).boxed().flatMap(fork -> Stream.of(
                Samples.run(fork, true, SECOND), Samples.run(fork, false, (millis + fork) * MILLI))).toList()),
                "settled", false);
    }

    @Test
    @DisplayName("is that the times are equal, if they are, rather than that nothing smaller would have been seen")
    void equal() {
        Cell equal = Samples.cell("virtual", SECOND, IntStream.range(0, 7)
                .mapToObj(fork -> Samples.run(fork, true, SECOND)).toList());
        assertThat(said(equal, equal))
                .containsExactly("No difference in the wall time was seen between old and new for "
                        + "virtual (all of its JVMs took the same time).");
    }

    @Test
    @DisplayName("names rows one by one, but not if all of many are meant")
    void all() {
        assertThat(said(4, 4)).containsExactly("No difference in the wall time was seen between old and new for any of "
                + "the 4 rows (a change below 0.7 to 3.0 %, depending on the row, would not have been seen).");
        assertThat(said(3, 3)).singleElement().asString().contains("for row 1 (a change below 3.0 % would", ", row 2 (",
                " and row 3 (");
        assertThat(said(4, 5)).singleElement().asString().contains(" row 1 (", " and row 4 (")
                .endsWith("for row 5, because of warnings or failed tasks.");
    }

    /** So many rows in which nothing changed, of all; the others are doubtful. */
    private static List<String> said(int same, int all) {
        List<Cell> cells = IntStream.rangeClosed(1, all).mapToObj(row -> Changed.of(walls(7, 100 * row), "label",
                "row " + row, "warnings", row <= same ? List.of() : List.of("late")))
                .flatMap(cell -> Stream.of(Samples.as("old", cell), Samples.as("new", cell))).toList();
        List<String> sentences = new VariantSummary(VariantPair.of(cells, Phase.COLD)).sentences();
        return same == all ? sentences : List.of(String.join(" ", sentences));
    }

    @Test
    @DisplayName("is why, if one of them has no figures")
    void failed() {
        Cell failed = Samples.without(walls(7, 200), Status.FAILED, "7 of 7 tasks failed: 7 × NullPointerException");
        assertThat(said(walls(7, 200), failed))
                .containsExactly("old and new cannot be compared for virtual. new: 7 of 7 "
                        + "tasks failed: 7 × NullPointerException.");
        assertThat(said(failed, walls(7, 200))).singleElement().asString().contains(" old: 7 of 7 tasks failed");
        assertThat(said(failed, failed)).singleElement().asString().contains(" old: 7 of 7 ", " new: 7 of 7 ");
        Cell notRun = Samples.without(walls(7, 200), Status.NOT_RUN, "not run: needs a thread");
        assertThat(said(notRun, notRun)).as("neither was meant to run").isEmpty();
    }

    @Test
    @DisplayName("names memory if it differs by some megabytes")
    void memory() {
        Cell more = Samples.with(walls(7, 200), walls(7, 200).status(), null, List.of(),
                run -> Changed.of(run, "peakResidentBytes", (100L << 20) + run.fork()));
        assertThat(said(walls(7, 200), more))
                .contains("virtual: the peak memory of the JVM was 61 % greater with new than "
                        + "with old, 100 MB against 62.0 MB.");
    }

    @Test
    @DisplayName("is said of each further variant against the first")
    void three() {
        List<Cell> cells = Stream.of("a", "b", "c").map(name -> Samples.as(name, walls(7, 200))).toList();
        assertThat(new VariantSummary(VariantPair.of(cells, Phase.COLD)).sentences()).hasSize(2)
                .anyMatch(line -> line.contains("between a and b")).anyMatch(line -> line.contains("between a and c"));
    }

    private static List<String> said(Cell old, Cell changed) {
        return new VariantSummary(VariantPair.of(List.of(Samples.as("old", old), Samples.as("new", changed)),
                Phase.COLD)).sentences();
    }

    /** A fork for each wall, a millisecond apart. */
    private static Cell walls(int forks, long millis) {
        return Samples.cell("virtual", SECOND, IntStream.range(0, forks)
                .mapToObj(fork -> Samples.run(fork, true, (millis + fork) * MILLI)).toList());
    }
}
