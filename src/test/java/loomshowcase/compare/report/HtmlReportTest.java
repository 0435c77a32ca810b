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
import loomshowcase.compare.result.OpenLoop;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.Results;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
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
        List<Element> pictures = elements(page, "svg");
        assertThat(pictures).extracting(picture -> elements(picture, "title").getFirst().getTextContent())
                .containsExactly("wall time of every run", "what each row cost");
        assertThat(elements(pictures.getFirst(), "desc").getFirst().getTextContent())
                .contains("virtual: JVM 1, run 1: 1.01 s; JVM 1, run 2: 1.00 s;");
        assertThat(elements(pictures.get(1), "desc").getFirst().getTextContent())
                .contains("virtual: memory +2.00 MB, threads of the model 2");
        assertThat(elements(pictures.getFirst(), "text")).extracting(Element::getTextContent)
                .as("one after another does not squeeze the others").contains("10.0 s →");
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
        List<Element> pictures = elements(parsed(page(Samples.results(List.of(few, many)))), "svg");
        assertThat(pictures).extracting(picture -> elements(picture, "title").getFirst().getTextContent())
                .containsExactly("what the tasks did over time", "wall time of every run", "latency of all tasks",
                        "what each row cost");
        assertThat(elements(pictures.getFirst(), "desc").getFirst().getTextContent()).isEqualTo(
                "virtual: over after 1.20 s, at most 2 tasks waiting or running. platform: over after 1.20 s, at most 2 "
                        + "tasks waiting or running.");
        assertThat(elements(pictures.getFirst(), "rect")).as("two tasks that wait and run, and the legend").hasSize(6);
        assertThat(elements(pictures.getFirst(), "polygon")).as("those that wait or run, and those that run")
                .hasSize(2);
        assertThat(elements(pictures.get(2), "polygon")).hasSize(2);
    }

    @Test
    void aRateIsDrawnByEveryPercentileAndByTheMedianAloneWhereTheQueueGrows() throws Exception {
        Cell grows = Samples.openLoop(Samples.cell("fixed-pool", Samples.SECOND, Samples.SECOND));
        Distribution many = Distribution.of(LongStream.rangeClosed(1, 1_000).toArray());
        Cell keepsUp = Samples.with(
                Changed.of(Samples.cell("virtual", 1, 2), "openLoop", new OpenLoop(300, 300.0, 3_000, 0.0, 0.0)),
                Status.MEASURED, null, List.of(), run -> Changed.of(run, "latencyNanos", many));
        Element picture = elements(parsed(page(Samples.results(List.of(grows, keepsUp)))), "svg").getFirst();
        assertThat(elements(picture, "g")).extracting(sign -> sign.getTextContent().replaceFirst(":.*", ""))
                .containsExactlyElementsOf(Stream.of(
                        Stream.of("fixed-pool 10, p50", "fixed-pool 10, longest"),
                        Stream.of(Percentile.values()).map(each -> "virtual, " + each), Stream.of("virtual, longest"))
                        .flatMap(each -> each).toList());
        assertThat(elements(picture, "circle").subList(1, 1 + Percentile.values().length))
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
        assertThat(elements(page, "svg")).extracting(picture -> elements(picture, "title").getFirst().getTextContent())
                .containsExactly("wall time by number of tasks", "threads by number of tasks");
        assertThat(elements(page, "circle")).extracting(circle -> circle.getAttribute("class"))
                .as("every run").anyMatch(look -> look.startsWith("run "));
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

    private static List<Element> elements(Document page, String name) {
        return elements(page.getDocumentElement(), name);
    }

    private static List<Element> elements(Element within, String name) {
        NodeList nodes = within.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast).toList();
    }
}
