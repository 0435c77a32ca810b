package loomshowcase.compare.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import loomshowcase.Golden;
import loomshowcase.compare.report.figure.Gate;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Traits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsReaderTest {

    private static final View WIDE = new View(View.USUAL.baseline(), true);

    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsReadAgain() throws Exception {
        Path file = folder.resolve("results.json");
        FileFormat.JSON.write(JsonReportTest.everything(), View.USUAL, file);

        assertThat(JsonReport.text(ResultsReader.read(file))).isEqualTo(Files.readString(file));
    }

    /** So that a reader of the docs sees what the tool says today. */
    @ParameterizedTest
    @CsvSource({"jdk-21-and-25, md csv html", "a-million-sleeps, md csv", "saturated-connections, md csv html"})
    void whatIsBesideARecordedFileIsWhatIsMadeOfItToday(String name, String formats) throws Exception {
        Path results = Path.of("docs", "results");
        for (String format : formats.split(" ")) {
            Path made = folder.resolve(name + "." + format);
            FileFormat.of(made).orElseThrow().write(ResultsReader.read(results.resolve(name + ".json")), WIDE, made);
            Golden.assertSame(results.resolve(made.getFileName()), Files.readString(made));
        }
    }

    @Test
    void ofARowAtARateEachFieldThatMayBeNullMayBeNullInReportsToo() throws Exception {
        String text = JsonReport.text(Samples.results(List.of(Samples.openLoop(Samples.cell("virtual", 0, 1_000)))));
        var whole = new HtmlReport.Part("whole", ResultsReader.read(written(text)));
        for (String field : List.of("/cells/0/runs/0/openLoop/generatorLateNanos", "/cells/0/openLoop")) {
            JsonNode tree = new ObjectMapper().readTree(text);
            ((ObjectNode) tree.at(field.replaceFirst("/[^/]*$", ""))).putNull(field.replaceFirst(".*/", ""));
            var part = new HtmlReport.Part("part", ResultsReader.read(written(tree.toString())));
            for (DiffReport diff : List.of(new DiffReport(whole, part), new DiffReport(part, whole))) {
                assertThat(diff.page().text()).as(field).contains("virtual");
                assertThat(diff.judgedBy(new Gate(0.1, true, true)).sentences()).as(field).isNotEmpty();
            }
        }
    }

    /** At first a report went by the name of the workload. */
    @ParameterizedTest
    @MethodSource
    void aFileWithoutTraitsHasThoseOfItsWorkload(String workload, String parameter, Traits traits) throws Exception {
        ObjectNode tree = (ObjectNode) new ObjectMapper().readTree(text());
        ((ArrayNode) tree.get("cells")).forEach(row -> ((ObjectNode) row).put("workload", workload).remove("traits"));
        Path file = written(tree.toString().replace("durationNanos", parameter));
        assertThat(ResultsReader.read(file).cells()).extracting(Cell::traits).containsOnly(traits);
    }

    static Stream<Arguments> aFileWithoutTraitsHasThoseOfItsWorkload() {
        return Stream.of(
                arguments("sleep", "durationNanos", Samples.SLEEPS),
                arguments("download", "delayNanos", Traits.ofWaiting()),
                arguments("cpu", "cores", Samples.computing(1_000_000_000)),
                arguments("connections", "connections", Samples.sharing(1_000_000_000)),
                arguments("task", "class", Traits.UNKNOWN));
    }

    @Test
    void whatANewerToolAddsIsLeftOut() throws Exception {
        Path file = written(text().replaceFirst("\"partial\"", "\"moon\" : { \"phase\" : 3 }, \"partial\""));
        assertThat(JsonReport.text(ResultsReader.read(file))).isEqualTo(text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"version\" : 1           | \"version\" : 2         | was written by another loom-showcase, in version 2 of",
        "\"version\" : 1           | \"v\" : 1               | was written by another loom-showcase, in version none",
        "loom-showcase/results     | loom-showcase/runs      | holds loom-showcase/runs, and not results of compare",
        "loom-showcase/results     | other                   | does not hold results of loom-showcase; compare --export",
        "\"wallNanos\" : 1004000000 | \"wallNanos\" : \"x\"   | is damaged at cells[0].runs[0].wallNanos",
        "\"wallNanos\" : 1004000000 | \"wallNanos\" : null    | is damaged at cells[0].runs[0].wallNanos",
        "\"wallNanos\" : 1004000000 | \"wallNanos\" : 0       | is damaged: it has no cells[0].runs[0].wallNanos",
        "\"tasks\" : 10             | \"tasks\" : -1          | is damaged: it has no cells[0].tasks",
        "\"label\" : \"virtual\"     | \"label\" : null          | is damaged: it has no cells[0].label",
        "\"label\" : \"virtual\"     | \"tag\" : \"virtual\"     | is damaged: it has no cells[0].label",
        "\"fork\" : 0              | \"knife\" : 0             | is damaged at cells[0].runs[0].fork",
        "\"tasks\" : 10             | \"tasks\" : 10, \"tasks\" : 9 | has a field twice",
        "\"tasks\" : 10             | \"tasks\" : \"10\"        | is damaged at cells[0].tasks",
        "\"tasks\" : 10             | \"tasks\" : 10.5          | is damaged at cells[0].tasks",
        "\"status\" : \"measured\"   | \"status\" : 0            | is damaged at cells[0].status",
        "\"status\" : \"measured\"   | \"status\" : \"lost\"     | is damaged at cells[0].status",
        "\"version\" : 1           | \"version\" : \"\\\\u001b[31m2\" | was written by another loom-showcase, in version 2 of",
        "\"pid_max\" : 32768       | \"pid_max\" : null       | is damaged: it has no environment.limits.pid_max",
        "\"os\" : \"Linux 6.1\",     | ''                      | is damaged: it has no environment.os"})
    void whatIsWrongWithAFileIsSaid(String right, String wrong, String message) throws Exception {
        assertThat(text()).contains(right);
        Path file = written(text().replaceFirst(right, wrong));

        assertThatExceptionOfType(UnreadableResults.class).isThrownBy(() -> ResultsReader.read(file))
                .withMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''            | does not hold results",
        "'{'           | is cut short: it ends in the middle of line 1",
        "null          | does not hold results",
        "[]            | does not hold results",
        "{} {}         | goes on after its end: are these two files in one?",
        "<html/>       | is not JSON; compare --export FILE.json writes one"})
    void aFileThatIsNoneOfOursIsTold(String text, String message) throws Exception {
        Path file = written(text);
        assertThatExceptionOfType(UnreadableResults.class).isThrownBy(() -> ResultsReader.read(file))
                .withMessageStartingWith(message);
    }

    @Test
    void aFileThatIsTooLargeForResultsIsNotRead() throws Exception {
        Path file = folder.resolve("file.json");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength((1L << 30) + 1);
        }
        assertThatExceptionOfType(UnreadableResults.class).isThrownBy(() -> ResultsReader.read(file))
                .withMessageStartingWith("is larger than 1 GB, which no results are; compare --export");
    }

    @Test
    void aFileNestedDeeperThanAnyResultsIsTold() throws Exception {
        Path file = written("{\"cells\":" + "[".repeat(5_000));
        assertThatExceptionOfType(UnreadableResults.class).isThrownBy(() -> ResultsReader.read(file))
                .withMessageStartingWith("is not JSON that compare writes; compare --export");
    }

    /** So a file of a version that did not have a field yet can be read, and a damaged one cannot. */
    @ParameterizedTest
    @ValueSource(strings = {"everything", "jdk-21-and-25", "a-million-sleeps"})
    void aFieldThatMayBeNullMayBeMissingAndNoOther(String name) throws Exception {
        var mapper = new ObjectMapper();
        JsonNode tree = mapper.readTree(name.equals("everything") ? text()
                : Files.readString(Path.of("docs", "results", name + ".json")));
        ArrayNode cells = (ArrayNode) tree.get("cells");
        while (!name.equals("everything") && cells.size() > 1) {
            cells.remove(1);
        }
        JsonNode schema = mapper.readTree(Path.of("docs", "results.schema.json").toFile());
        for (SchemaFields.Field field : SchemaFields.of(tree, schema)) {
            JsonNode removed = field.owner().remove(field.name());
            Path file = written(tree.toString());
            assertThat(catchThrowable(() -> ResultsReader.read(file))).as("without %s", field.place())
                    .satisfies(thrown -> assertThat(thrown == null).isEqualTo(field.optional()));
            field.owner().set(field.name(), removed);
        }
    }

    @Test
    void aFileCutShortAnywhereIsTold() throws Exception {
        String text = text();
        for (int end = 1; end < text.length() - 2; end += 7) {
            Path file = written(text.substring(0, end));
            assertThatExceptionOfType(UnreadableResults.class).as("%s characters", end)
                    .isThrownBy(() -> ResultsReader.read(file)).withMessageStartingWith("is cut short: it ends in ");
        }
    }

    private static String text() throws IOException {
        return JsonReport.text(JsonReportTest.everything());
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("file.json"), text);
    }
}
