package loomshowcase.compare.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Environment;
import loomshowcase.compare.result.Results;
import loomshowcase.compare.result.Run;

/**
 * The results as RFC 4180 has comma-separated values: a line per run, with what is known of its row and machine. A row
 * that was not run has one line without a run. The names are those of the results file, dots between the levels.
 */
final class CsvReport {

    private static final String END = "\r\n";

    private final Results results;

    CsvReport(Results results) {
        this.results = results;
    }

    String text() throws IOException {
        List<Cell> cells = results.cells();
        Fields environment = Fields.of(Environment.class, "environment.", List.of(results.environment()));
        Fields row = Fields.of(Cell.class, "", cells);
        Fields run = Fields.of(Run.class, "run.", cells.stream().flatMap(cell -> cell.runs().stream()).toList());
        var lines = new ArrayList<String>();
        lines.add(line(Stream.of(row.names(), run.names(), environment.names())));
        for (Cell cell : cells) {
            List<Run> runs = cell.runs();
            for (int index = 0; index == 0 || index < runs.size(); index++) {
                lines.add(line(Stream.of(row.values(cell), run.values(runs.isEmpty() ? null : runs.get(index)),
                        environment.values(results.environment()))));
            }
        }
        return String.join(END, lines) + END;
    }

    private static String line(Stream<List<String>> fields) {
        return fields.flatMap(List::stream).map(CsvReport::escaped).collect(Collectors.joining(","));
    }

    /** RFC 4180, 2.6 and 2.7: what a comma, a quote or a line break is in stands in quotes, and quotes are doubled. */
    static String escaped(String field) {
        boolean plain = field.chars().noneMatch(letter -> ",\"\r\n".indexOf(letter) >= 0);
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
