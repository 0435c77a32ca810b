package loomshowcase.compare.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Environment;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.result.Results;
import loomshowcase.text.Wrap;

/** A comparison as the terminal shows it: a head for each JDK, a table for each workload, and what it says. */
public final class TextReport {

    private static final String INDENT = "  ";

    private final Results results;
    private final String forkOptions;

    /** @param forkOptions the heap and the collector of every fork, in words */
    public TextReport(Results results, String forkOptions) {
        this.results = results;
        this.forkOptions = forkOptions;
    }

    /** The lines, none longer than {@code width} as long as that is 60 or more. */
    public List<String> lines(int width) {
        var lines = new ArrayList<String>();
        Jdk last = null;
        for (Map.Entry<Head, List<Cell>> table : tables().entrySet()) {
            Jdk jdk = table.getKey().jdk();
            if (!jdk.equals(last)) {
                lines.addAll(Wrap.lines(machine(jdk), width));
                lines.add("");
                last = jdk;
            }
            List<Cell> cells = table.getValue();
            lines.add("%s: %s".formatted(table.getKey().workload(), cells.getFirst().work()));
            lines.addAll(new Table(cells).lines(width));
            var summary = new Summary(cells);
            for (String sentence : summary.sentences()) {
                Wrap.lines(sentence, width - INDENT.length()).forEach(line -> lines.add(INDENT + line));
            }
            summary.tryNext().ifPresent(command -> lines.add(INDENT + "Try: " + command));
            lines.add("");
        }
        if (results.partial()) {
            lines.add("Interrupted: this is what was finished.");
        }
        return lines;
    }

    private record Head(Jdk jdk, String workload) {}

    /** The cells by JDK and workload, in the order in which they were planned. */
    private Map<Head, List<Cell>> tables() {
        return results.cells().stream().collect(Collectors.groupingBy(
                cell -> new Head(cell.jdk(), cell.workload()), LinkedHashMap::new, Collectors.toList()));
    }

    private String machine(Jdk jdk) {
        Environment machine = results.environment();
        return "%s · %s %s · %s %s · %s · a fresh JVM per row".formatted(
                name(jdk), machine.os().split(" ")[0], machine.arch().replace("amd64", "x64"), machine.cores(),
                machine.cores() == 1 ? "core" : "cores", forkOptions);
    }

    /** {@code Temurin 25.0.3}, as people call it, for what calls itself {@code Eclipse Adoptium 25.0.3+9-LTS}. */
    private static String name(Jdk jdk) {
        String vendor = jdk.vendor().startsWith("Eclipse Adoptium") ? "Temurin" : "JDK";
        String maker = vendor.equals("JDK") && !jdk.vendor().isBlank() ? " (" + jdk.vendor() + ")" : "";
        return vendor + " " + jdk.version().split("[+-]")[0] + maker;
    }
}
