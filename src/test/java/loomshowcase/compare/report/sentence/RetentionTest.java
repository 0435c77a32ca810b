package loomshowcase.compare.report.sentence;

import static loomshowcase.compare.result.Samples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loomshowcase.compare.report.figure.Baseline;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.report.table.ModelTable;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Retained;
import loomshowcase.compare.result.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What calls leave on the heap")
class RetentionTest {

    private static final Cell KEEPS = row("virtual", 284_000_000);
    private static final Cell KEEPS_NOTHING = row("fixed-pool", -40_000);

    @Test
    @DisplayName("is laid to the threads if only models with a thread for each task keep it")
    void keptForEachThread() {
        assertThat(said(KEEPS_NOTHING, KEEPS)).containsExactly(
                "1,000 further calls left on the heap, for each call: 277 kB with virtual; with fixed-pool 10 nothing "
                        + "was seen (less than 0.26 kB a call would not have been). It is kept for each thread, and virtual "
                        + "never uses a thread twice: look for a map whose keys are threads or their ids. In a service "
                        + "it grows with every request.");
    }

    @Test
    @DisplayName("is laid to the threads too if a pool that makes threads as it needs them keeps a little")
    void keptForEachThreadAndLateThreads() {
        assertThat(said(row("cached-pool", 1_054_776), KEEPS)).singleElement().asString()
                .contains("1.03 kB with cached-pool and 277 kB with virtual.",
                        "kept for each thread, and virtual never");
    }

    @Test
    @DisplayName("is laid to the task if every row keeps about the same")
    void keptByTheTask() {
        assertThat(said(row("fixed-pool", 260_000_000), KEEPS)).singleElement().asString()
                .endsWith(
                        "The task keeps it, whatever thread runs it. If that is no cache, it grows with every request.");
    }

    @Test
    @DisplayName("is laid to nothing if only models with a thread for each task were measured")
    void nothingToHoldItAgainst() {
        assertThat(said(KEEPS)).singleElement().asString().endsWith("277 kB with virtual.");
        assertThat(said(row("platform", 284_000_000), KEEPS)).singleElement().asString()
                .endsWith("277 kB with platform and 277 kB with virtual.");
    }

    @Test
    @DisplayName("is laid to nothing if the rows fit neither")
    void neither() {
        assertThat(said(row("fixed-pool", 100_000_000), KEEPS)).singleElement().asString()
                .endsWith("277 kB with virtual.");
        assertThat(said(KEEPS_NOTHING, row("platform", 0), KEEPS)).singleElement().asString()
                .endsWith("not have been).");
    }

    @Test
    @DisplayName("is nothing if no row keeps more than chance explains, and the sentence says how much that is")
    void nothing() {
        assertThat(said(KEEPS_NOTHING, row("virtual", Retained.UNSEEN - 1))).containsExactly(
                "1,000 further calls left nothing on the heap with fixed-pool 10 and virtual; less than 0.26 kB a call "
                        + "would not have been seen.");
    }

    @Test
    @DisplayName("says why it is missing")
    void notMeasured() {
        assertThat(said(Changed.of(KEEPS, "retained", Retained.none("3 of 3,000 tasks failed: x")))).containsExactly(
                "virtual: what calls leave on the heap was not measured: 3 of 3,000 tasks failed: x.");
    }

    @Test
    @DisplayName("has a column of its own, where it was measured")
    void column() {
        Rows rows = Rows.of(List.of(KEEPS_NOTHING, KEEPS));
        assertThat(new ModelTable(rows, new Baseline(Baseline.USUAL)).sheet().lines()).satisfiesExactly(
                pool -> assertThat(pool.texts()).contains("<0.26 kB"),
                virtual -> assertThat(virtual.texts()).contains("277 kB"));
    }

    private static Cell row(String model, long bytes) {
        return Changed.of(Samples.cell(model, SECOND, SECOND), "retained", new Retained(1_000, bytes, bytes, null));
    }

    private static List<String> said(Cell... cells) {
        return Retention.sentences(Rows.of(List.of(cells))).toList();
    }
}
