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
import loomshowcase.text.Shown;

/**
 * The results as comma-separated values (RFC 4180): a line for each run, with the fields of its cell and machine. A cell
 * that was not run has one line without a run. The columns are the fields of the results file, with dots between the
 * levels; a column is there even if it is empty.
 */
final class CsvReport {

    private static final String END = "\r\n";
    private static final String RUNS = "runs";
    /** Up to a thousand in each run: too long for a line; the JSON file has them. */
    private static final String FAILED_TASKS = "failedTasks";

    /** Some hundred numbers, which only a picture shows. */
    private static final String TIMELINE = "timeline";

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
                columns("run", Run.class, lines).filter(
                        column -> !column.contains(TIMELINE) && !column.equals(List.of("run", FAILED_TASKS))),
                columns("environment", Environment.class, lines))
                .flatMap(each -> each).toList();
        return Stream.concat(Stream.of(columns.stream().map(column -> String.join(".", column))),
                lines.stream().map(line -> columns.stream().map(column -> text(line, column))))
                .map(line -> line.map(CsvReport::escaped).collect(Collectors.joining(",", "", END)))
                .collect(Collectors.joining());
    }

    /** A column for each field of a record type, as the path of names that leads to it. */
    private static Stream<List<String>> columns(Class<?> type, List<JsonNode> records) {
        return Stream.of(type.getRecordComponents())
                .flatMap(component -> columns(component.getName(), component.getType(), records));
    }

    /** The columns of one field: of a record, those of its fields; of a map, its keys in these records. */
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

    /** The text in a column; a list is written as JSON. */
    private static String text(JsonNode line, List<String> column) {
        JsonNode value = line;
        for (String name : column) {
            value = value.path(name);
        }
        return value.isArray() ? value.toString() : value.asText("");
    }

    /** RFC 4180, 2.6 and 2.7: a field with a comma, a quote or a line break is quoted, and quotes are doubled. */
    static String escaped(String written) {
        String field = Shown.plain(written);
        boolean plain = field.chars().noneMatch(letter -> ",\"\r\n".indexOf(letter) >= 0);
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
