package loomshowcase.compare.report;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import loomshowcase.compare.report.page.HtmlTable;
import loomshowcase.draw.Markup;

/** How a section looks on a page. */
final class HtmlSection {

    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]+(?: \\d+(?:[.,]\\d+)*[a-zA-Z]*)?");

    private HtmlSection() {}

    /** An option and its value stay on one line. */
    private static String unbroken(String sentence) {
        return OPTION.matcher(Markup.escaped(sentence)).replaceAll("<code>$0</code>");
    }

    static String text(Section section) {
        var html = new StringBuilder("<section>\n<h2>%s</h2>\n".formatted(Markup.escaped(section.title())));
        if (!section.jdks().isEmpty()) {
            html.append("<p class=\"jdks\">%s</p>\n".formatted(section.jdks().stream().map(Machines::name)
                    .map(Markup::escaped).collect(Collectors.joining(" · "))));
        }
        if (!section.cells().isEmpty()) {
            html.append(Charts.of(section.cells()));
        }
        section.sheets().forEach(table -> html.append(new HtmlTable(table).text()));
        if (!section.sentences().isEmpty()) {
            html.append(section.sentences().stream().map(said -> "<li>" + unbroken(said) + "</li>\n")
                    .collect(Collectors.joining("", "<ul>\n", "</ul>\n")));
        }
        if (!section.cells().isEmpty()) {
            html.append("<details><summary>Every figure</summary>\n");
            EveryFigure.of(section.cells()).forEach(table -> html.append(new HtmlTable(table).text()));
            html.append("</details>\n");
        }
        return html.append("</section>\n").toString();
    }
}
