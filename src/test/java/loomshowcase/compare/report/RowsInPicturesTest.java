package loomshowcase.compare.report;

import static loomshowcase.compare.report.Pages.elements;
import static loomshowcase.compare.report.Pages.page;
import static loomshowcase.compare.report.Pages.parsed;
import static loomshowcase.compare.report.Pages.pictures;
import static loomshowcase.compare.report.Pages.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.OpenLoop;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.SampleTables;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import loomshowcase.compare.result.Threads;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

@DisplayName("Every row of a table is in its pictures, or they say why not")
@Tag("once")
class RowsInPicturesTest {

    private static final Cell KEEPS_UP = Changed.of(recorded("virtual"), "openLoop",
            new OpenLoop(300, 300.0, 3_000, 0.0, 0.0));
    private static final Cell GROWS = Samples.openLoop(recorded("fixed-pool"));
    private static final Cell NOT_RUN = Samples.without(Samples.cell("platform", Samples.SECOND), Status.NOT_RUN,
            "not run: above the cap");

    @Test
    @DisplayName("a queue that grows has its latencies so far, in another colour, with how long it was")
    void queueGrows() throws Exception {
        Element latencies = picture("latency of all tasks", GROWS, KEEPS_UP);
        assertThat(elements(latencies, "polygon")).extracting(each -> each.getAttribute("class"))
                .containsExactly("passing", "density");
        assertThat(words(latencies))
                .startsWith("fixed-pool 10: from 600 ms to 1.20 s, half of the tasks at most 900 ms; "
                        + "the queue grows, 9 unfinished at last arrival. virtual: from 600 ms");
        assertThat(latencies.getTextContent()).contains("900 ms so far", "queue grows", "9 unfinished at last arrival",
                "the same while the queue grows: a longer run would have longer ones");
        assertThat(picture("latency of a task", GROWS, KEEPS_UP).getTextContent()).contains("queue grows");
        assertThat(picture("latency of all tasks", KEEPS_UP).getTextContent()).doesNotContain("queue grows");
    }

    @Test
    @DisplayName("a queue that grew in a file of an earlier version says that it has no lasting distribution")
    void queueGrewEarlier() throws Exception {
        Cell earlier = withoutLatencies(GROWS);
        Element latencies = picture("latency of all tasks", earlier, KEEPS_UP);
        assertThat(elements(latencies, "polygon")).hasSize(1);
        assertThat(latencies.getTextContent()).contains("the queue grows: no lasting distribution",
                "9 unfinished at last arrival");
        assertThat(page(Samples.results(List.of(earlier)))).as("no row has a curve")
                .contains("<p class=\"instead\">No row "
                        + "has a curve: fixed-pool 10, the queue grows: no lasting distribution, 9 unfinished at last arrival.</p>");
    }

    @Test
    @DisplayName("a row that was not run says so in each of them, and is not called failed")
    void notRun() throws Exception {
        List<Element> pictures = pictures(parsed(page(Samples.results(List.of(NOT_RUN, recorded("virtual"))))));
        assertThat(pictures).hasSize(4).allSatisfy(picture -> assertThat(picture.getTextContent())
                .contains("platform").contains("no figures").doesNotContain("failed"));
        assertThat(words(pictures.getFirst())).startsWith("platform: no figures; the table says why. virtual: ");
    }

    @Test
    @DisplayName("a row without a recording says so where the others have one")
    void notRecorded() throws Exception {
        Cell without = Samples.cell("platform", Samples.SECOND, Samples.SECOND);
        assertThat(words(picture("what the tasks did over time", without, recorded("virtual"))))
                .startsWith("platform: not recorded in this file. ");
        assertThat(words(picture("latency of all tasks", without, recorded("virtual"))))
                .startsWith("platform: not recorded in this file. ");
    }

    @Test
    @DisplayName("if no row has a recording, a sentence stands in the place of the picture")
    void noneRecorded() throws Exception {
        Cell without = Samples.cell("platform", Samples.SECOND, Samples.SECOND);
        assertThat(page(Samples.results(List.of(without, NOT_RUN)))).contains(
                "<figcaption>What the tasks did over time",
                "<p class=\"instead\">Not in this file: the version of loom-showcase that wrote it did not keep what the "
                        + "tasks did over time, nor the latency of each. Measure again to see both.</p>");
        assertThat(page(Samples.results(List.of(NOT_RUN)))).as("the table says why")
                .doesNotContain("What the tasks did over time", "class=\"instead\"");
    }

    @Test
    @DisplayName("a variant that cannot be compared says why")
    void variants() throws Exception {
        Cell before = Samples.as("before", seven(Samples.SECOND));
        Cell after = Samples.as("after", seven(2 * Samples.SECOND));
        Cell late = Changed.of(Samples.as("late", seven(Samples.SECOND)), "warnings", List.of("late"));
        Cell none = Samples.as("none", NOT_RUN);
        Cell ofVirtual = Changed.of(none, "model", "virtual", "label", "virtual");
        assertThat(words(picture("change of the wall time", before, after, late, ofVirtual))).endsWith(
                "virtual · late: not compared: warnings or failed tasks. virtual · none: no figures; the table says why.");
    }

    @Test
    @DisplayName("a sweep names the points that it does not draw, and why")
    void sweep() throws Exception {
        List<Cell> cells = SampleTables.sweep().stream().map(cell -> Samples.with(cell, cell.status(), cell.failure(),
                cell.warnings(), run -> cell.model().equals("sequential")
                        ? Changed.of(run, "threads", new Threads(0, 0, 0, 1)) : run))
                .toList();
        List<Element> pictures = pictures(parsed(page(Samples.results(cells))));
        assertThat(pictures.getFirst().getTextContent()).contains("Not drawn: ",
                "(no figures; the sentences say why).");
        assertThat(pictures.get(1).getTextContent()).contains("(0, which has no place on this axis).");
    }

    @Test
    @DisplayName("a row that is only on one side of a difference is in its picture")
    void difference() throws Exception {
        Cell gone = Samples.without(Diffs.SECOND_EACH, Status.FAILED, "the JVM crashed");
        DiffReport diff = Diffs.diff(List.of(Diffs.SECOND_EACH, Changed.of(Diffs.SECOND_EACH, "tasks", 5)),
                List.of(Diffs.SECOND_EACH, Changed.of(gone, "tasks", 5)));
        assertThat(words(pictures(parsed(diff.page().text())).getFirst())).contains("virtual at 5 tasks, before: JVM 1",
                "virtual at 5 tasks, after: nothing was measured");
    }

    private static Element picture(String name, Cell... cells) throws Exception {
        return pictures(parsed(page(Samples.results(List.of(cells))))).stream()
                .filter(picture -> Pages.name(picture).equals(name)).findFirst().orElseThrow();
    }

    private static Cell recorded(String model) {
        return Samples.with(Samples.cell(model, Samples.SECOND, 1_200 * Samples.MILLI), Status.MEASURED, null,
                List.of(),
                run -> Changed.of(run, "timeline", Samples.timeline()));
    }

    private static Cell withoutLatencies(Cell cell) {
        return Samples.with(cell, Status.MEASURED, null, List.of(), run -> Changed.of(run, "timeline",
                Changed.of(Samples.timeline(), "latencyNanos", List.of())));
    }

    private static Cell seven(long wall) {
        List<Run> runs = IntStream.range(0, 7).mapToObj(fork -> Samples.run(fork, true, wall + fork)).toList();
        return Samples.cell("virtual", 1, runs);
    }
}
