package loomshowcase.compare.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import loomshowcase.compare.report.table.MarkdownTable;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Environment;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.result.Results;

/** A comparison as Markdown, for an issue or a page: the terminal's tables and sentences, and where they come from. */
final class MarkdownReport {

    private static final long GIGABYTE = 1L << 30;

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
        lines.addAll(environment());
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

    private List<String> environment() {
        Environment machine = results.environment();
        var lines = new ArrayList<String>();
        lines.add("- Command: `loom-showcase " + command() + "`");
        lines.add("- Measured: %s, loom-showcase %s".formatted(machine.startedAt(), machine.tool()));
        lines.add("- Machine: " + MarkdownTable.escaped("%s, %s%s, %s %s%s".formatted(machine.os(), machine.arch(),
                machine.cpu() == null ? "" : ", " + machine.cpu(), machine.cores(),
                machine.cores() == 1 ? "core" : "cores", machine.memoryBytes() == null ? ""
                        : ", %s GB".formatted(Math.round((double) machine.memoryBytes() / GIGABYTE)))));
        if (!machine.limits().isEmpty()) {
            lines.add("- Limits: " + MarkdownTable.escaped(machine.limits().entrySet().stream()
                    .map(limit -> limit.getKey() + " " + limit.getValue()).collect(Collectors.joining(", "))));
        }
        results.cells().stream().map(Cell::jdk).distinct()
                .forEach(jdk -> lines.add(jdk(jdk)));
        return lines;
    }

    private static String jdk(Jdk jdk) {
        return "- %s: %s%s".formatted(MarkdownTable.escaped(Machines.name(jdk)), MarkdownTable.escaped(jdk.version()),
                jdk.flags().isEmpty() ? "" : ", `" + String.join(" ", jdk.flags()).replace('`', '\'') + "`");
    }

    /** As a shell takes it; a back quote would end the code that it stands in. */
    private String command() {
        return results.command().stream()
                .map(word -> word.matches("[\\w@%+=:,./≤-]+") ? word : "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" ")).replace('`', '\'');
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
            lines.addAll(new MarkdownTable(table.sheet()).lines());
        });
        if (!section.sentences().isEmpty()) {
            lines.add("");
            section.sentences().forEach(sentence -> lines.add("- " + MarkdownTable.escaped(sentence)));
        }
        return lines;
    }
}
