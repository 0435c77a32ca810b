package loomshowcase.compare.report;

import static loomshowcase.compare.report.Pages.elements;
import static loomshowcase.compare.report.Pages.name;
import static loomshowcase.compare.report.Pages.page;
import static loomshowcase.compare.report.Pages.parsed;
import static loomshowcase.compare.report.Pages.pictures;
import static loomshowcase.compare.report.Pages.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Distribution;
import loomshowcase.compare.result.OpenLoop;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.SampleTables;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import loomshowcase.compare.result.Threads;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What the pictures of a page show. */
class PicturesTest {

    @Test
    void everyRunIsADotAndEveryPictureHasWords() throws Exception {
        Document page = parsed(page(Samples.results(SampleTables.tenSleeps())));
        List<Element> pictures = pictures(page);
        assertThat(pictures).extracting(Pages::name)
                .containsExactly("wall time of every run", "what each row cost");
        assertThat(words(pictures.getFirst())).contains("virtual: JVM 1, run 1: 1.01 s; JVM 1, run 2: 1.00 s;");
        assertThat(words(pictures.get(1))).contains("virtual: memory +2.00 MB, threads of the model 2");
        assertThat(pictures.getFirst().getTextContent())
                .as("one after another does not squeeze the others").contains("beyond →").contains("10.0 s");
        assertThat(elements(pictures.getFirst(), "text")).extracting(Element::getTextContent)
                .as("the axis ends where the others do").contains("1 s").doesNotContain("5 s", "10 s");
        long runs = SampleTables.tenSleeps().stream().filter(cell -> !cell.model().equals("sequential"))
                .mapToLong(cell -> cell.runs().size()).sum();
        assertThat(elements(pictures.getFirst(), "circle")).as("each run, and a cold and a warm one in the legend")
                .hasSize((int) runs + 2);
    }

    @Test
    void tasksAreDrawnOverTimeOnOneAxisAndTheirLatenciesToo() throws Exception {
        Cell few = Samples.with(Samples.cell("virtual", Samples.SECOND, 1_200 * Samples.MILLI), Status.MEASURED, null,
                List.of(), run -> Changed.of(run, "timeline", Samples.timeline()));
        Cell many = Samples.with(Samples.cell("platform", Samples.SECOND, 1_200 * Samples.MILLI), Status.MEASURED, null,
                List.of(), run -> Changed.of(run, "timeline", Changed.of(Samples.timeline(), "arrived", List.of(),
                        "started", List.of(), "ended", List.of())));
        List<Element> pictures = pictures(parsed(page(Samples.results(List.of(few, many)))));
        assertThat(pictures).extracting(Pages::name)
                .containsExactly("what the tasks did over time", "wall time of every run", "latency of all tasks",
                        "what each row cost");
        assertThat(words(pictures.getFirst())).isEqualTo(
                "virtual: over after 1.20 s, at most 1 waiting before they begin, at most 1 begun and not ended. "
                        + "platform: over after 1.20 s, at most 1 waiting before they begin, at most 1 begun and not "
                        + "ended.");
        assertThat(elements(pictures.getFirst(), "rect")).as("two tasks that wait and run").hasSize(4);
        assertThat(elements(pictures.getFirst(), "polygon")).as("those that wait or run, and those that run")
                .hasSize(2);
        assertThat(pictures.getFirst().getTextContent()).as("how high the area is").contains("at most 2");
        assertThat(elements(pictures.get(2), "polygon")).hasSize(2);
    }

    /** A table of cold runs beside a picture of a warm one would say two things. */
    @Test
    void theRunThatIsDrawnIsOfTheKindThatTheTableShows() throws Exception {
        Cell both = Samples.with(Samples.cell("virtual", Samples.SECOND, 1_900 * Samples.MILLI, 1_100 * Samples.MILLI),
                Status.MEASURED, null, List.of(), run -> Changed.of(run, "timeline", Changed.of(Samples.timeline(),
                        "stepNanos", run.wallNanos() / Samples.timeline().waiting().size())));
        Cell onlyCold = Samples.cell("platform", Samples.SECOND, 1_300 * Samples.MILLI);
        assertThat(words(pictures(parsed(page(Samples.results(List.of(both, onlyCold))))).getFirst()))
                .startsWith("virtual: over after 1.90 s");
        Cell onlyWarm = Samples.with(both, Status.MEASURED, null, List.of(), run -> run.cold()
                ? Changed.of(run, "timeline", null) : run);
        assertThat(page(Samples.results(List.of(onlyWarm, onlyCold)))).contains(
                "in the run with the median wall time, which is a warm one for virtual</figcaption>");
        assertThat(page(Samples.results(List.of(both)))).doesNotContain("which is a warm one");
    }

    @Test
    void whatFailedIsNamedInThePictureToo() throws Exception {
        Cell failed = Samples.without(Samples.cell("platform", Samples.SECOND), Status.FAILED, "the JVM crashed");
        Element walls = pictures(parsed(page(Samples.results(List.of(failed, SampleTables.tenSleeps().getLast())))))
                .getFirst();
        assertThat(walls.getTextContent()).contains("no figures; the table says why");
        assertThat(words(walls)).contains("platform: nothing was measured");
    }

    @Test
    void aVariantIsDrawnByHowMuchItChangedWithItsRange() throws Exception {
        List<Long> walls = LongStream.rangeClosed(100, 106).map(each -> each * Samples.MILLI).boxed().toList();
        List<Cell> cells = List.of(variant("before", walls), variant("after", walls.stream().map(each -> each * 3 / 2)
                .toList()), variant("same", walls));
        Element change = pictures(parsed(page(Samples.results(cells)))).getFirst();
        assertThat(name(change)).isEqualTo("change of the wall time");
        assertThat(words(change)).isEqualTo("virtual · after: +50 %, from +46 % to +54 %. virtual · same: 0 %, from "
                + "−2.9 % to +3.0 %: no difference seen.");
        assertThat(elements(change, "circle")).extracting(each -> each.getAttribute("class"))
                .containsExactly("estimate more", "estimate same");
        assertThat(change.getTextContent()).as("zero is in the middle").contains("−100 %", "0 %", "+100 %");
    }

    @Test
    void variantsOfTooFewJvmsHaveNoPictureOfTheirChange() throws Exception {
        assertThat(page(
                Samples.results(List.of(variant("before", List.of(10L, 11L)), variant("after", List.of(20L, 21L))))))
                .doesNotContain("change of the wall time");
    }

    /** Each wall time in a JVM of its own. */
    private static Cell variant(String name, List<Long> walls) {
        return Samples.as(name, Samples.cell("virtual", 1, IntStream.range(0, walls.size())
                .mapToObj(fork -> Samples.run(fork, true, walls.get(fork))).toList()));
    }

    @Test
    void aRateIsDrawnByEveryPercentileAndByTheMedianAloneWhereTheQueueGrows() throws Exception {
        Cell grows = Samples.openLoop(Samples.cell("fixed-pool", Samples.SECOND, Samples.SECOND));
        Distribution many = Distribution.of(LongStream.rangeClosed(1, 1_000).toArray());
        Cell keepsUp = Samples.with(
                Changed.of(Samples.cell("virtual", 1, 2), "openLoop", new OpenLoop(300, 300.0, 3_000, 0.0, 0.0)),
                Status.MEASURED, null, List.of(), run -> Changed.of(run, "latencyNanos", many));
        Element picture = pictures(parsed(page(Samples.results(List.of(grows, keepsUp))))).getFirst();
        assertThat(elements(picture, "g")).extracting(sign -> sign.getTextContent().replaceFirst(":.*", ""))
                .containsExactlyElementsOf(Stream.of(
                        Stream.of("fixed-pool 10, p50", "fixed-pool 10, longest"),
                        Stream.of(Percentile.values()).map(each -> "virtual, " + each), Stream.of("virtual, longest"))
                        .flatMap(each -> each).toList());
        assertThat(elements(picture, "circle").stream().skip(1).limit(Percentile.values().length))
                .extracting(circle -> circle.getAttribute("class")).as("each looks otherwise").doesNotHaveDuplicates();
    }

    @Test
    void aSweepIsALineForEachModelAsFarAsItWasRun() throws Exception {
        Document page = parsed(page(Samples.results(SampleTables.sweep())));
        assertThat(elements(page, "polyline")).extracting(line -> line.getAttribute("points").split(" ").length)
                .containsExactly(2, 3, 3, 2, 3, 3);
        assertThat(pictures(page)).extracting(Pages::name)
                .containsExactly("wall time by number of tasks", "threads by number of tasks");
        assertThat(elements(page, "circle")).extracting(circle -> circle.getAttribute("class"))
                .as("every run").anyMatch(look -> look.startsWith("run "));
    }

    @Test
    void aModelWithoutThreadsHasNoLineInThePictureOfThreads() throws Exception {
        List<Cell> cells = SampleTables.sweep().stream().map(cell -> Samples.with(cell, cell.status(), cell.failure(),
                cell.warnings(), run -> cell.model().equals("sequential")
                        ? Changed.of(run, "threads", new Threads(0, 0, 0, 1)) : run))
                .toList();
        List<Element> pictures = pictures(parsed(page(Samples.results(cells))));
        assertThat(elements(pictures.getFirst(), "polyline")).hasSize(3);
        assertThat(elements(pictures.get(1), "polyline")).hasSize(2);
        assertThat(pictures.get(1).getTextContent()).containsOnlyOnce("sequential at 10 and 100 tasks")
                .contains("Not drawn: sequential at 10 and 100 tasks (0, which has no place on this axis).");
    }
}
