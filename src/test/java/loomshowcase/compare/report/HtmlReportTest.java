package loomshowcase.compare.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Distribution;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.result.OpenLoop;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.Results;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import loomshowcase.compare.result.Threads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class HtmlReportTest {

    @Test
    void holdsTheTablesAndSentencesOfTheTerminal() throws Exception {
        String page = page(Samples.results(Samples.tenSleeps()));
        assertThat(page).contains("<th scope=\"row\">fixed-pool 10</th>",
                "<th scope=\"col\" class=\"figure\">wall</th>",
                "<td class=\"figure\" data-label=\"memory\">+2.00 MB</td>",
                "<li>One after another, the 10 tasks took 10.0 s");
    }

    @Test
    void everyRunIsADotAndEveryPictureHasWords() throws Exception {
        Document page = parsed(page(Samples.results(Samples.tenSleeps())));
        List<Element> pictures = pictures(page);
        assertThat(pictures).extracting(HtmlReportTest::name)
                .containsExactly("wall time of every run", "what each row cost");
        assertThat(words(pictures.getFirst())).contains("virtual: JVM 1, run 1: 1.01 s; JVM 1, run 2: 1.00 s;");
        assertThat(words(pictures.get(1))).contains("virtual: memory +2.00 MB, threads of the model 2");
        assertThat(pictures.getFirst().getTextContent())
                .as("one after another does not squeeze the others").contains("beyond →").contains("10.0 s");
        assertThat(elements(pictures.getFirst(), "text")).extracting(Element::getTextContent)
                .as("the axis ends where the others do").contains("1 s").doesNotContain("5 s", "10 s");
        long runs = Samples.tenSleeps().stream().filter(cell -> !cell.model().equals("sequential"))
                .mapToLong(cell -> cell.runs().size()).sum();
        assertThat(elements(pictures.getFirst(), "circle")).as("each run, and a cold and a warm one in the legend")
                .hasSize((int) runs + 2);
    }

    @Test
    void theAnswerComesFirstAndTheOptionsOfTheJvmLast() throws Exception {
        String page = page(Samples.results(Samples.tenSleeps()));
        assertThat(page.indexOf("class=\"answer\"")).isBetween(0, page.indexOf("<svg"));
        assertThat(page.indexOf("-Xms1024m")).isGreaterThan(page.lastIndexOf("</details>"));
        assertThat(page).contains(
                "<p><strong>sleep: 10 tasks of 1 s each:</strong> One after another, the 10 tasks took "
                        + "10.0 s; all at once, 1.00 s to 1.01 s. Waits that overlap take only as long as one. ",
                "How sure: each row stands on 1 to 3 JVMs. The JVMs of a row differ by up to 0 % in wall time.",
                "What would change it: another number of tasks at once");
    }

    @Test
    void tasksAreDrawnOverTimeOnOneAxisAndTheirLatenciesToo() throws Exception {
        Cell few = Samples.with(Samples.cell("virtual", Samples.SECOND, 1_200 * Samples.MILLI), Status.MEASURED, null,
                List.of(), run -> Changed.of(run, "timeline", Samples.timeline()));
        Cell many = Samples.with(Samples.cell("platform", Samples.SECOND, 1_200 * Samples.MILLI), Status.MEASURED, null,
                List.of(), run -> Changed.of(run, "timeline", Changed.of(Samples.timeline(), "arrived", List.of(),
                        "started", List.of(), "ended", List.of())));
        List<Element> pictures = pictures(parsed(page(Samples.results(List.of(few, many)))));
        assertThat(pictures).extracting(HtmlReportTest::name)
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
        Element walls = pictures(parsed(page(Samples.results(List.of(failed, Samples.tenSleeps().getLast())))))
                .getFirst();
        assertThat(walls.getTextContent()).contains("no figures; the table says why");
        assertThat(words(walls)).contains("platform: nothing was measured");
    }

    @Test
    void whatHoldsForBothJdksIsSaidOnceInTheAnswer() throws Exception {
        Cell grows = Samples.openLoop(Samples.cell("fixed-pool", Samples.SECOND, Samples.SECOND));
        String answer = page(Samples.results(List.of(grows, Changed.of(grows, "jdk",
                new Jdk(21, "21.0.13", "Debian", List.of())))))
                .replaceFirst("(?s).*<div class=\"answer\">(.*?)</div>.*", "$1");
        assertThat(answer.split("300 tasks a second")).as("the same of both").hasSize(2);
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

    @ParameterizedTest
    @ValueSource(strings = {"jdk-21-and-25", "a-million-sleeps"})
    void isOneWholeFileThatRefersToNothingAndRunsNothing(String name) throws Exception {
        String page = page(ResultsReader.read(Path.of("docs", "results", name + ".json")));
        assertThat(elements(parsed(page), "h2")).isNotEmpty();
        assertThat(page).doesNotContain("<script", "<link", "<img", " href=", " src=", "url(", "@import")
                .doesNotContainPattern("<[^>]+ on\\w+=");
    }

    @Test
    void whatAUserNamedCannotBecomeMarkup() throws Exception {
        String name = "</svg><b onclick=\"x\">&amp;\u0000";
        List<Cell> cells = Samples.tenSleeps().stream().map(cell -> Changed.of(cell, "label", name, "work", name,
                "warnings", List.of(name))).toList();
        String page = new HtmlReport(List.of(new HtmlReport.Part(name, Samples.results(cells)),
                new HtmlReport.Part(name, Samples.results(cells))), View.USUAL).text();
        assertThat(elements(parsed(page), "b")).isEmpty();
        assertThat(page).contains("&lt;/svg&gt;&lt;b onclick=&quot;x&quot;&gt;&amp;amp;?");
    }

    /** What is shown wide elsewhere is folded below in any case. */
    @Test
    void noFigureIsThereTwice() throws Exception {
        Results results = Samples.results(Samples.tenSleeps());
        var part = new HtmlReport.Part("results.json", results);
        assertThat(new HtmlReport(List.of(part), new View(View.USUAL.baseline(), true)).text())
                .isEqualTo(page(results));
    }

    @Test
    void aSweepIsALineForEachModelAsFarAsItWasRun() throws Exception {
        Document page = parsed(page(Samples.results(Samples.sweep())));
        assertThat(elements(page, "polyline")).extracting(line -> line.getAttribute("points").split(" ").length)
                .containsExactly(2, 3, 3, 2, 3, 3);
        assertThat(pictures(page)).extracting(HtmlReportTest::name)
                .containsExactly("wall time by number of tasks", "threads by number of tasks");
        assertThat(elements(page, "circle")).extracting(circle -> circle.getAttribute("class"))
                .as("every run").anyMatch(look -> look.startsWith("run "));
    }

    @Test
    void aModelWithoutThreadsHasNoLineInThePictureOfThreads() throws Exception {
        List<Cell> cells = Samples.sweep().stream().map(cell -> Samples.with(cell, cell.status(), cell.failure(),
                cell.warnings(), run -> cell.model().equals("sequential")
                        ? Changed.of(run, "threads", new Threads(0, 0, 0, 1)) : run))
                .toList();
        List<Element> pictures = pictures(parsed(page(Samples.results(cells))));
        assertThat(elements(pictures.getFirst(), "polyline")).hasSize(3);
        assertThat(elements(pictures.get(1), "polyline")).hasSize(2);
        assertThat(pictures.get(1).getTextContent()).doesNotContain("sequential");
    }

    /** It would stand as if it were the answer. */
    @Test
    void whyARowWasNotRunIsNoVerdict() throws Exception {
        List<Cell> cells = Samples.sweep().stream().filter(cell -> cell.model().equals("sequential")).toList();
        String page = page(Samples.results(cells));
        assertThat(page).contains("<li>sequential at 1,000 tasks: not run: needs at least 16 min 40 s</li>",
                "1 row is without figures; it says why below.");
        assertThat(page.replaceFirst("(?s).*<div class=\"answer\">(.*?)</div>.*", "$1"))
                .doesNotContain("not run");
    }

    @Test
    void whatWasNotMeasuredIsABlankRowAndNoPicture() throws Exception {
        Cell none = Samples.without(Samples.cell("platform", Samples.SECOND),
                Status.NOT_RUN, "not run: needs too much");
        Document page = parsed(page(Samples.results(List.of(none))));
        assertThat(elements(page, "svg")).isEmpty();
        assertThat(elements(page, "td").getFirst().getTextContent()).isEqualTo("not run: needs too much");
    }

    @Test
    void aPartialOneSaysSo() throws Exception {
        Results whole = Samples.results(Samples.tenSleeps());
        assertThat(page(whole)).doesNotContain("class=\"partial\"");
        assertThat(page(Changed.of(whole, "partial", true))).contains("Interrupted: this is what was finished.");
    }

    private static String page(Results results) throws Exception {
        return new HtmlReport(List.of(new HtmlReport.Part("results.json", results)), View.USUAL).text();
    }

    /** A page that is well-formed XML too can be checked without a library. */
    private static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> pictures(Document page) {
        return elements(page, "div").stream().filter(each -> each.getAttribute("role").equals("img")).toList();
    }

    /** What a screen reader says first of a picture. */
    private static String name(Element picture) {
        return picture.getAttribute("aria-label").replaceFirst(": .*", "");
    }

    /** What it says then. */
    private static String words(Element picture) {
        return picture.getAttribute("aria-label").replaceFirst(".*?: ", "");
    }

    private static List<Element> elements(Document page, String name) {
        return elements(page.getDocumentElement(), name);
    }

    private static List<Element> elements(Element within, String name) {
        NodeList nodes = within.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast).toList();
    }
}
