package loomshowcase.compare.report.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import loomshowcase.compare.report.table.Sheet.Line;
import loomshowcase.compare.report.table.Sheet.Title;
import loomshowcase.text.Shown;

/** Lays out a table in GitHub's Markdown: all columns, with figures aligned to the right. */
public final class MarkdownTable {

    private static final String SIGNS = "\\`*_{}[]<>#|~";

    private final Sheet sheet;

    public MarkdownTable(Sheet sheet) {
        this.sheet = sheet;
    }

    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(line(sheet.titles().stream().map(Title::text).toList()));
        lines.add(sheet.titles().stream().map(title -> title.right() ? "--:" : "---")
                .collect(Collectors.joining(" | ", "| ", " |")));
        sheet.lines().forEach(line -> lines.add(line(texts(line))));
        return lines;
    }

    /** If a row has words instead of figures, they stand in its second column, and the others are empty. */
    private List<String> texts(Line line) {
        if (!line.spansColumns()) {
            return line.texts();
        }
        var texts = new ArrayList<>(line.texts());
        texts.addAll(Collections.nCopies(Math.max(0, sheet.titles().size() - texts.size()), ""));
        return texts;
    }

    private static String line(List<String> texts) {
        return texts.stream().map(MarkdownTable::escaped).collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** A text that Markdown shows as it is: on one line, with special characters escaped. */
    public static String escaped(String text) {
        var escaped = new StringBuilder();
        Shown.plain(text).strip().replaceAll("\\s+", " ").chars().forEach(letter -> {
            if (SIGNS.indexOf(letter) >= 0) {
                escaped.append('\\');
            }
            escaped.append((char) letter);
        });
        return escaped.toString();
    }
}
