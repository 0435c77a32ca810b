package loomshowcase.compare.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomshowcase.compare.report.page.HtmlTable;
import loomshowcase.compare.report.table.WideTables;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Results;
import loomshowcase.draw.Markup;

/**
 * Comparisons as one page for a browser: the terminal's tables and sentences, a chart of every run, and how they were
 * measured. The page is a single file that refers to nothing outside and needs no script.
 */
public final class HtmlReport {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="UTF-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <title>%1$s</title>
            <style>
            %2$s</style>
            </head>
            <body>
            <main>
            <h1>%1$s</h1>
            """;

    private static final String FOOT = """
            <footer>Made by loom-showcase. Figures in tables are medians, and ratios are ratios of medians: they are not
            claims. The tool's docs/measuring.md says how each figure is measured and how it can mislead.</footer>
            </main>
            </body>
            </html>
            """;

    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]+(?: \\d+(?:[.,]\\d+)*[a-zA-Z]*)?");

    private final List<Part> parts;
    private final View view;
    private final Optional<Lead> lead;

    /** @param name the heading of this comparison if there are several, such as its file name */
    public record Part(String name, Results results) {}

    /** What stands above all comparisons. */
    record Lead(Answer answer, Section section, List<Charts.Chart> charts) {}

    /**
     * @param parts at least one, in the order of the page
     * @param view  only its baseline matters, because a page always has every figure
     */
    public HtmlReport(List<Part> parts, View view) {
        this(parts, view, Optional.empty());
    }

    HtmlReport(List<Part> parts, View view, Optional<Lead> lead) {
        this.parts = List.copyOf(parts);
        this.view = new View(view.baseline(), false);
        this.lead = lead;
    }

    /** @throws IOException if the style sheet in the jar cannot be read */
    public String text() throws IOException {
        var html = new StringBuilder(HEAD.formatted(Markup.escaped(title()), style()));
        lead.ifPresent(first -> html.append(answer(first.answer())).append(text(first.section(), first.charts())));
        parts.forEach(part -> part(html, part));
        return html.append(FOOT).toString();
    }

    private String title() {
        return lead.isPresent() ? "Before and after" : parts.size() > 1 ? "Thread models compared"
                : parts.getFirst().results().cells().stream().map(Cell::workload).distinct()
                        .collect(Collectors.joining(" and ", "Thread models compared: ", ""));
    }

    private static String style() throws IOException {
        try (InputStream in = HtmlReport.class.getResourceAsStream("page.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void part(StringBuilder html, Part part) {
        if (parts.size() > 1) {
            html.append("<h2 class=\"part\">%s</h2>\n".formatted(Markup.escaped(part.name())));
        }
        if (part.results().partial()) {
            html.append("<p class=\"partial\">Interrupted: this is what was finished.</p>\n");
        }
        List<Section> sections = new Sections(part.results(), view, true).all();
        html.append(answer(TableAnswer.of(sections)));
        sections.forEach(section -> html.append(text(section, Charts.of(section.cells()))));
        html.append("<section>\n<h2>How it was measured</h2>\n<dl>\n");
        new Provenance(part.results()).entries().forEach(entry -> html.append("<dt>%s</dt><dd>%s%s</dd>\n".formatted(
                Markup.escaped(entry.label()), Markup.escaped(entry.text()), entry.code().isEmpty() ? ""
                        : " <code>" + words(entry.code()) + "</code>")));
        html.append("</dl>\n</section>\n");
    }

    /** A browser would break lines after the hyphens of options. */
    private static String words(String code) {
        return Stream.of(code.split(" ")).map(word -> "<span>" + Markup.escaped(word) + "</span>")
                .collect(Collectors.joining(" "));
    }

    private static String answer(Answer answer) {
        var html = new StringBuilder("<div class=\"answer\">\n");
        answer.verdicts().forEach(verdict -> html.append("<p><strong>%s:</strong> %s</p>\n".formatted(
                Markup.escaped(verdict.about()), verdict.sentences().stream().map(HtmlReport::unbroken)
                        .collect(Collectors.joining(" ")))));
        html.append("<p class=\"sure\">%s</p>\n<p class=\"sure\">%s</p>\n".formatted(
                unbroken(answer.howSure()), unbroken(answer.whatWouldChangeIt())));
        return html.append("</div>\n").toString();
    }

    /** Keeps an option and its value on one line, and an amount and its unit. */
    private static String unbroken(String sentence) {
        return OPTION.matcher(Markup.escaped(TextReport.Layout.glued(sentence))).replaceAll("<code>$0</code>");
    }

    private static String text(Section section, List<Charts.Chart> charts) {
        var html = new StringBuilder("<section>\n<h2>%s</h2>\n".formatted(Markup.escaped(section.title())));
        if (!section.jdks().isEmpty()) {
            html.append("<p class=\"jdks\">%s</p>\n".formatted(section.jdks().stream().map(Machines::name)
                    .map(Markup::escaped).collect(Collectors.joining(" · "))));
        }
        charts.forEach(chart -> html.append(
                "<figure>\n<figcaption>%s</figcaption>\n%s</figure>\n".formatted(
                        Markup.escaped(chart.title()), chart.html())));
        section.sheets().forEach(table -> html.append(new HtmlTable(table).text()));
        if (!section.sentences().isEmpty()) {
            html.append(section.sentences().stream().map(said -> "<li>" + unbroken(said) + "</li>\n")
                    .collect(Collectors.joining("", "<ul>\n", "</ul>\n")));
        }
        if (!section.cells().isEmpty()) {
            html.append("<details><summary>Every figure</summary>\n");
            WideTables.of(section.cells()).forEach(table -> html.append(new HtmlTable(table).text()));
            html.append("</details>\n");
        }
        return html.append("</section>\n").toString();
    }
}
