package loomshowcase.compare.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Results;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import org.junit.jupiter.api.Test;

class CsvReportTest {

    @Test
    void hasALinePerRunAndOneForWhatWasNotRun() throws IOException {
        Results results = Samples.results(List.of(Samples.cell("virtual", 1, 10, 20, 30),
                Samples.without(Samples.cell("platform", 1), Status.NOT_RUN, "not run: too much")));
        List<List<String>> lines = Csv.read(new CsvReport(results).text());
        assertThat(column(lines, "model")).containsExactly("virtual", "virtual", "virtual", "platform");
        assertThat(column(lines, "run.wallNanos")).containsExactly("10", "20", "30", "");
        assertThat(column(lines, "failure")).containsExactly("", "", "", "not run: too much");
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSameSizeAs(lines.getFirst()));
        assertThat(lines.getFirst()).doesNotHaveDuplicates();
    }

    @Test
    void hasTheNumbersOfTheResultsFile() throws IOException {
        Results results = JsonReportTest.everything();
        List<List<String>> lines = Csv.read(new CsvReport(results).text());
        JsonNode json = new ObjectMapper().readTree(JsonReport.text(results));
        List<JsonNode[]> expected = runs(json.get("cells"));
        assertThat(lines).hasSize(1 + expected.size());
        for (int line = 0; line < expected.size(); line++) {
            for (int field = 0; field < lines.getFirst().size(); field++) {
                String name = lines.getFirst().get(field);
                assertThat(lines.get(line + 1).get(field)).as("line %s, %s", line + 1, name)
                        .isEqualTo(text(json, expected.get(line), name));
            }
        }
    }

    @Test
    void anyTextIsOneField() throws IOException {
        String odd = "a \"quoted\" word, a comma\r\nand a line";
        Cell cell = Samples.without(Samples.cell("virtual", 1), Status.FAILED, odd);
        List<List<String>> lines = Csv.read(new CsvReport(Samples.results(List.of(cell))).text());
        assertThat(column(lines, "failure")).containsExactly(odd);
    }

    @Test
    void quotesOnlyWhatNeedsThem() {
        assertThat(CsvReport.escaped("fixed-pool 10")).isEqualTo("fixed-pool 10");
        assertThat(CsvReport.escaped("")).isEmpty();
        assertThat(CsvReport.escaped("10,000")).isEqualTo("\"10,000\"");
        assertThat(CsvReport.escaped("\"")).isEqualTo("\"\"\"\"");
        assertThat(CsvReport.escaped("a\nb")).isEqualTo("\"a\nb\"");
    }

    /** Each run with its cell; a cell without runs with nothing. */
    private static List<JsonNode[]> runs(JsonNode cells) {
        var runs = new ArrayList<JsonNode[]>();
        for (JsonNode cell : cells) {
            cell.get("runs").forEach(run -> runs.add(new JsonNode[] {cell, run}));
            if (cell.get("runs").isEmpty()) {
                runs.add(new JsonNode[] {cell, new ObjectMapper().createObjectNode()});
            }
        }
        return runs;
    }

    private static String text(JsonNode results, JsonNode[] cellAndRun, String name) {
        JsonNode value = name.startsWith("run.") ? at(cellAndRun[1], name.substring(4))
                : name.startsWith("environment.") ? at(results, name) : at(cellAndRun[0], name);
        return value.isMissingNode() || value.isNull() ? "" : value.isArray() ? value.toString() : value.asText();
    }

    private static JsonNode at(JsonNode node, String name) {
        return node.at("/" + name.replace('.', '/'));
    }

    private static List<String> column(List<List<String>> lines, String name) {
        int index = lines.getFirst().indexOf(name);
        assertThat(index).as(name).isNotNegative();
        return lines.stream().skip(1).map(line -> line.get(index)).toList();
    }
}
