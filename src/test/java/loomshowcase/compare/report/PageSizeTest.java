package loomshowcase.compare.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.result.Results;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Timeline;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("However much was measured")
class PageSizeTest {

    private static final int MEGABYTE = 1 << 20;
    private static final List<String> MODELS = List.of("sequential", "platform", "fixed-pool", "cached-pool", "virtual",
            "structured", "async");
    private static final List<Jdk> JDKS = List.of(new Jdk(21, "21.0.13", "Debian", List.of()), Samples.jdk25());

    /** Numbers that are as long as they get. */
    private static final Timeline LONG = new Timeline(1_234_567_891, numbers(Timeline.STEPS), numbers(Timeline.STEPS),
            numbers(Timeline.STEPS), times(Timeline.MOST_TASKS), times(Timeline.MOST_TASKS), times(Timeline.MOST_TASKS),
            times(Timeline.LATENCIES));

    private static List<Integer> numbers(int size) {
        return Collections.nCopies(size, 1_000_000);
    }

    private static List<Long> times(int size) {
        return LongStream.range(0, size).mapToObj(each -> 123_456_789_012L + each * 1_234_567_890L).toList();
    }

    @Test
    @DisplayName("the page of a sweep to 100,000 tasks on 7 models and 2 JDKs is smaller than 3 MB")
    void aSweep() throws Exception {
        assertThat(page(sweep(List.of(100, 1_000, 10_000, 100_000)))).hasSizeLessThan(3 * MEGABYTE);
    }

    @Test
    @DisplayName("so is the page of all models on 2 JDKs with a timeline each")
    void timelines() throws Exception {
        assertThat(page(sweep(List.of(100_000)))).hasSizeLessThan(3 * MEGABYTE);
    }

    @Test
    @DisplayName("the two timelines of a cell take less than 32 kB of a results file")
    void aTimeline() throws Exception {
        Cell cell = Samples.cell("virtual", 1, List.of(Samples.run(0, true, 1), Samples.run(0, false, 1)));
        Cell with =
                Changed.of(cell, "runs", cell.runs().stream().map(run -> Changed.of(run, "timeline", LONG)).toList());
        assertThat(json(with).length - json(cell).length).isBetween(1_000, 32_000);
    }

    private static byte[] json(Cell cell) throws Exception {
        return JsonReport.text(Samples.results(List.of(cell))).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] page(Results results) throws Exception {
        return new HtmlReport(List.of(new HtmlReport.Part("sweep.json", results)), View.USUAL).text()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Of seven JVMs each, with ten runs each. */
    private static Results sweep(List<Integer> tasks) {
        var cells = new ArrayList<Cell>();
        for (Jdk jdk : JDKS) {
            for (String model : MODELS) {
                for (int number : tasks) {
                    cells.add(Changed.of(Samples.at(number, Samples.cell(model, Samples.SECOND, runs(number)), number),
                            "jdk", jdk));
                }
            }
        }
        return Samples.results(cells);
    }

    private static List<Run> runs(int tasks) {
        return IntStream.range(0, 70).mapToObj(each -> Changed.of(
                Samples.run(each / 10, each % 10 == 0, Samples.SECOND + tasks * 1_000L + each * Samples.MILLI),
                "timeline", each < 2 ? LONG : null)).toList();
    }
}
