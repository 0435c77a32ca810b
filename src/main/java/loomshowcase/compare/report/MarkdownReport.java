package loomshowcase.compare.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import loomshowcase.compare.report.table.MarkdownTable;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Results;
import loomshowcase.text.Shown;

/** A comparison as Markdown, for an issue or a page: the terminal's tables and sentences, and how it was measured. */
final class MarkdownReport {

    private final Results results;
    private final View view;

    MarkdownReport(Results results, View view) {
        this.results = results;
        this.view = view;
    }

    String text() {
        var lines = new ArrayList<String>();
        lines.add("# Thread models compared");
        lines.add("");
        new Provenance(results).entries().forEach(entry -> lines.add(line(entry)));
        for (Section section : new Sections(results, view, true).all()) {
            lines.add("");
            lines.addAll(lines(section));
        }
        if (results.partial()) {
            lines.add("");
            lines.add("Interrupted: this is what was finished.");
        }
        return String.join("\n", lines) + "\n";
    }

    /** A back quote inside would end the code span, and so would an empty line. */
    private static String line(Provenance.Entry entry) {
        String code = entry.code().isEmpty() ? ""
                : "`" + Shown.plain(entry.code()).replaceAll("\\s+", " ").replace('`', '\'') + "`";
        return "- %s: %s%s%s".formatted(MarkdownTable.escaped(entry.label()), MarkdownTable.escaped(entry.text()),
                entry.text().isEmpty() || code.isEmpty() ? "" : ", ", code);
    }

    private List<String> lines(Section section) {
        var lines = new ArrayList<String>();
        lines.add("## " + MarkdownTable.escaped(section.title()));
        if (results.cells().stream().map(Cell::jdk).distinct().count() > 1 && !section.jdks().isEmpty()) {
            lines.add("");
            lines.add(section.jdks().stream().map(Machines::name).map(MarkdownTable::escaped)
                    .collect(Collectors.joining(", ")));
        }
        section.sheets().forEach(table -> {
            lines.add("");
            if (!table.caption().isEmpty()) {
                lines.add(MarkdownTable.escaped(table.caption()));
                lines.add("");
            }
            lines.addAll(new MarkdownTable(table).lines());
        });
        if (!section.sentences().isEmpty()) {
            lines.add("");
            section.sentences().forEach(sentence -> lines.add("- " + MarkdownTable.escaped(sentence)));
        }
        return lines;
    }
}
