package loomshowcase.compare.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Distribution;
import loomshowcase.compare.result.Environment;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.Results;
import loomshowcase.compare.result.Run;

/**
 * The results as RFC 4180 has comma-separated values: a line per run, with what is known of its row and machine. A row
 * that was not run has one line without a run. The columns are the fields of the results file, dots between the levels,
 * whether anything stands in them or not.
 */
final class CsvReport {

    private static final String END = "\r\n";
    private static final String RUNS = "runs";

    private final List<JsonNode> lines = new ArrayList<>();

    CsvReport(Results results) {
        JsonNode tree = JsonReport.MAPPER.valueToTree(results);
        for (JsonNode cell : tree.get("cells")) {
            for (int run = 0; run == 0 || run < cell.get(RUNS).size(); run++) {
                ObjectNode line = JsonReport.MAPPER.createObjectNode();
                line.setAll((ObjectNode) cell);
                line.remove(RUNS);
                line.set("run", cell.get(RUNS).get(run));
                line.set("environment", tree.get("environment"));
                lines.add(line);
            }
        }
    }

    String text() {
        List<List<String>> columns = Stream.of(
                columns(Cell.class, lines).filter(column -> !column.equals(List.of(RUNS))),
                columns("run", Run.class, lines), columns("environment", Environment.class, lines))
                .flatMap(each -> each).toList();
        return Stream.concat(Stream.of(columns.stream().map(column -> String.join(".", column))),
                lines.stream().map(line -> columns.stream().map(column -> text(line, column))))
                .map(line -> line.map(CsvReport::escaped).collect(Collectors.joining(",", "", END)))
                .collect(Collectors.joining());
    }

    /** A column for each field of a type of record, as the names that lead to it. */
    private static Stream<List<String>> columns(Class<?> type, List<JsonNode> records) {
        return Stream.of(type.getRecordComponents())
                .flatMap(component -> columns(component.getName(), component.getType(), records));
    }

    /** Those of a field that may have fields of its own; of a map, the keys that occur in these records. */
    private static Stream<List<String>> columns(String name, Class<?> type, List<JsonNode> records) {
        if (JsonReport.isPart(type)) {
            return columns(type, records);
        }
        List<JsonNode> values = records.stream().map(each -> each.path(name)).toList();
        Stream<List<String>> below = type == Distribution.class ? figures().map(List::of)
                : type.isRecord() ? columns(type, values)
                : type == Map.class ? values.stream().flatMap(JsonNode::propertyStream).map(Map.Entry::getKey)
                        .distinct().sorted().map(List::of)
                : Stream.of(List.of());
        return below.map(path -> Stream.concat(Stream.of(name), path.stream()).toList());
    }

    private static Stream<String> figures() {
        return Stream.concat(Stream.of(Percentile.values()).map(Percentile::toString), Stream.of(JsonReport.MAX));
    }

    /** What stands in a column; a list stands there as JSON. */
    private static String text(JsonNode line, List<String> column) {
        JsonNode value = line;
        for (String name : column) {
            value = value.path(name);
        }
        return value.isArray() ? value.toString() : value.asText("");
    }

    /** RFC 4180, 2.6 and 2.7: what a comma, a quote or a line break is in stands in quotes, and quotes are doubled. */
    static String escaped(String field) {
        boolean plain = field.chars().noneMatch(letter -> ",\"\r\n".indexOf(letter) >= 0);
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
