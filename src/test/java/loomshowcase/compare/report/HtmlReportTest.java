package loomshowcase.compare.report;

import static loomshowcase.compare.report.Pages.elements;
import static loomshowcase.compare.report.Pages.name;
import static loomshowcase.compare.report.Pages.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.result.Results;
import loomshowcase.compare.result.SampleTables;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import loomshowcase.compare.result.Traits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class HtmlReportTest {

    @Test
    void holdsTheTablesAndSentencesOfTheTerminal() throws Exception {
        String page = page(Samples.results(SampleTables.tenSleeps()));
        assertThat(page).contains("<th scope=\"row\">fixed-pool 10</th>",
                "<th scope=\"col\" class=\"figure\">wall</th>",
                "<td class=\"figure\" data-label=\"memory\">+2.00 MB</td>",
                "<li>One after another, the 10 tasks took 10.0 s");
    }

    @Test
    void theAnswerComesFirstAndTheOptionsOfTheJvmLast() throws Exception {
        String page = page(Samples.results(SampleTables.tenSleeps()));
        assertThat(page.indexOf("class=\"answer\"")).isBetween(0, page.indexOf("<svg"));
        assertThat(page.indexOf("-Xms1024m")).isGreaterThan(page.lastIndexOf("</details>"));
        assertThat(page).contains(
                "<p><strong>sleep: 10 tasks of 1 s each:</strong> One after another, the 10 tasks took "
                        + "10.0 s; all at once, 1.00 s to 1.01 s. Waits that overlap take only as long as one. ",
                "How sure: each row is from 1 to 3 JVMs. The JVMs of a row differ by up to 0 % in wall time.",
                "What would change it: another number of tasks at once");
    }

    @Test
    void theAnswerSaysThatOwnTasksWereOnlyRunCold() throws Exception {
        Cell own = Changed.of(Samples.cell("virtual", Samples.SECOND, Samples.SECOND), "traits", Traits.UNKNOWN);
        assertThat(page(Samples.results(List.of(own))))
                .contains("use <code>--forks 5</code>. These are cold runs, which "
                        + "load classes and open connections; use -r 3.");
        assertThat(page(Samples.results(SampleTables.tenSleeps()))).doesNotContain("These are cold runs");
    }

    @Test
    void whatHoldsForBothJdksIsSaidOnceInTheAnswer() throws Exception {
        Cell grows = Samples.openLoop(Samples.cell("fixed-pool", Samples.SECOND, Samples.SECOND));
        String answer = page(Samples.results(List.of(grows, Changed.of(grows, "jdk",
                new Jdk(21, "21.0.13", "Debian", List.of())))))
                .replaceFirst("(?s).*<div class=\"answer\">(.*?)</div>.*", "$1");
        assertThat(answer.split("300 tasks a second")).as("the same of both").hasSize(2);
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
        List<Cell> cells = SampleTables.tenSleeps().stream().map(cell -> Changed.of(cell, "label", name, "work", name,
                "warnings", List.of(name))).toList();
        String page = new HtmlReport(List.of(new HtmlReport.Part(name, Samples.results(cells)),
                new HtmlReport.Part(name, Samples.results(cells))), View.USUAL).text();
        assertThat(elements(parsed(page), "b")).isEmpty();
        assertThat(page).contains("&lt;/svg&gt;&lt;b onclick=&quot;x&quot;&gt;&amp;amp;?");
    }

    /** What is shown wide elsewhere is folded below in any case. */
    @Test
    void noFigureIsThereTwice() throws Exception {
        Results results = Samples.results(SampleTables.tenSleeps());
        var part = new HtmlReport.Part("results.json", results);
        assertThat(new HtmlReport(List.of(part), new View(View.USUAL.baseline(), true)).text())
                .isEqualTo(Pages.page(results));
    }

    /** It would stand as if it were the answer. */
    @Test
    void whyARowWasNotRunIsNoVerdict() throws Exception {
        List<Cell> cells = SampleTables.sweep().stream().filter(cell -> cell.model().equals("sequential")).toList();
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
        Results whole = Samples.results(SampleTables.tenSleeps());
        assertThat(page(whole)).doesNotContain("class=\"partial\"");
        assertThat(page(Changed.of(whole, "partial", true))).contains("Interrupted: this is what was finished.");
    }

    /** The page, with spaces in the place of those at which no line ends. */
    private static String page(Results results) throws Exception {
        return Pages.page(results).replace('\u00a0', ' ');
    }
}
