package loomshowcase.compare.report.page;

import java.util.List;
import loomshowcase.compare.report.table.Sheet;
import loomshowcase.compare.report.table.Sheet.Line;
import loomshowcase.compare.report.table.Sheet.Title;
import loomshowcase.draw.Markup;

/**
 * A table in HTML, with all of its columns. On a narrow page each row of a table with many columns folds, with the
 * titles above the figures.
 */
public record HtmlTable(Sheet table) {

    private static final String BEFORE = " before";
    private static final String AFTER = "after";

    public String text() {
        var html = new StringBuilder("<div class=\"wide\"><table>\n");
        if (!table.caption().isEmpty()) {
            html.append("<caption>").append(Markup.escaped(table.caption())).append("</caption>\n");
        }
        html.append("<thead><tr>");
        for (Title title : titles()) {
            html.append("<th scope=\"col\"%s>%s</th>".formatted(side(title), Markup.escaped(title.text())));
        }
        html.append("</tr></thead>\n<tbody>\n");
        table.lines().forEach(line -> html.append(row(line)));
        return html.append("</tbody></table></div>\n").toString();
    }

    private List<Title> titles() {
        return table.titles();
    }

    private String row(Line line) {
        var html =
                new StringBuilder("<tr><th scope=\"row\">%s</th>".formatted(Markup.escaped(line.texts().getFirst())));
        if (line.spansColumns()) {
            html.append("<td class=\"words\" colspan=\"%s\">%s</td>".formatted(
                    Math.max(1, titles().size() - 1), Markup.escaped(line.texts().get(1))));
        } else {
            for (int column = 1; column < titles().size(); column++) {
                html.append("<td%s data-label=\"%s\">%s</td>".formatted(side(titles().get(column)),
                        Markup.escaped(label(column)), Markup.escaped(line.texts().get(column))));
            }
        }
        return html.append("</tr>\n").toString();
    }

    /** A title for a folded table, in which it does not stand beside the one before it: {@code memory after}. */
    private String label(int column) {
        String title = titles().get(column).text();
        String before = titles().get(column - 1).text();
        return title.equals(AFTER) && before.endsWith(BEFORE)
                ? before.substring(0, before.length() - BEFORE.length()) + " " + AFTER : title;
    }

    private static String side(Title title) {
        return title.right() ? " class=\"figure\"" : "";
    }
}
