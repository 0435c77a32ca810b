package loomshowcase.compare.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** They were exported from one comparison, in both formats. */
    @ParameterizedTest
    @ValueSource(strings = {"jdk-21-and-25", "a-million-sleeps"})
    void aFileTellsWhatTheTerminalTold(String name) throws Exception {
        Path results = Path.of("docs", "results");
        assertThat(new MarkdownReport(ResultsReader.read(results.resolve(name + ".json")), WIDE).text())
                .isEqualTo(Files.readString(results.resolve(name + ".md")));
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
        "loom-showcase/results     | loom-showcase/runs      | holds loom-showcase/runs, and no results of compare",
        "loom-showcase/results     | other                   | holds no results of loom-showcase; compare --export",
        "\"wallNanos\" : 1004000000 | \"wallNanos\" : \"x\"   | is damaged at cells[0].runs[0].wallNanos",
        "\"wallNanos\" : 1004000000 | \"wallNanos\" : null    | is damaged at cells[0].runs[0].wallNanos",
        "\"wallNanos\" : 1004000000 | \"wallNanos\" : 0       | is damaged: it has no cells[0].runs[0].wallNanos",
        "\"tasks\" : 10             | \"tasks\" : -1          | is damaged: it has no cells[0].tasks",
        "\"label\" : \"virtual\"     | \"label\" : null          | is damaged: it has no cells[0].label",
        "\"label\" : \"virtual\"     | \"tag\" : \"virtual\"     | is damaged: it has no cells[0].label",
        "\"fork\" : 0              | \"knife\" : 0             | is damaged at cells[0].runs[0].fork",
        "\"status\" : \"measured\"   | \"status\" : \"lost\"     | is damaged at cells[0].status",
        "\"os\" : \"Linux 6.1\",     | ''                      | is damaged: it has no environment.os"})
    void whatIsWrongWithAFileIsSaid(String right, String wrong, String message) throws Exception {
        assertThat(text()).contains(right);
        Path file = written(text().replaceFirst(right, wrong));

        assertThatExceptionOfType(UnreadableResults.class).isThrownBy(() -> ResultsReader.read(file))
                .withMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''            | holds no results",
        "'{'           | is cut short: it ends in the middle of line 1",
        "null          | holds no results",
        "[]            | holds no results",
        "{} {}         | goes on after its end: are these two files in one?",
        "<html/>       | is no JSON; compare --export FILE.json writes one"})
    void aFileThatIsNoneOfOursIsTold(String text, String message) throws Exception {
        Path file = written(text);
        assertThatExceptionOfType(UnreadableResults.class).isThrownBy(() -> ResultsReader.read(file))
                .withMessageStartingWith(message);
    }

    @Test
    void aFileCutShortAnywhereIsTold() throws Exception {
        String text = text();
        for (int end = 1; end < text.length() - 2; end += 97) {
            Path file = written(text.substring(0, end));
            assertThatExceptionOfType(UnreadableResults.class).as("%s characters", end)
                    .isThrownBy(() -> ResultsReader.read(file));
        }
    }

    private static String text() throws IOException {
        return JsonReport.text(JsonReportTest.everything());
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("file.json"), text);
    }
}
