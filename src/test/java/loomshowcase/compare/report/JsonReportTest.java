package loomshowcase.compare.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import loomshowcase.Golden;
import loomshowcase.ResultsSchema;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Results;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import loomshowcase.compare.result.TaskFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReportTest {

    private final Locale usual = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void backHome() {
        Locale.setDefault(usual);
        TimeZone.setDefault(zone);
    }

    @Test
    void isWhatItsSchemaSays() throws IOException {
        assertThat(faults(JsonReport.text(everything()))).isEmpty();
    }

    @Test
    void theSchemaWouldTellIfItWereNot() throws IOException {
        String text = JsonReport.text(everything());
        assertThat(faults(text.replaceFirst("\"wallNanos\" : \\d+", "\"wallNanos\" : \"1 s\""))).isNotEmpty();
        assertThat(faults(text.replaceFirst("\"model\" : ", "\"modell\" : "))).isNotEmpty();
        assertThat(faults(text.replaceFirst("\"not run\"", "\"forgotten\""))).isNotEmpty();
    }

    @Test
    void whatWasNotMeasuredIsNull() throws IOException {
        JsonNode run = new ObjectMapper().readTree(JsonReport.text(everything()))
                .at("/cells/1/runs/0");
        assertThat(run.get("cpuNanos").isNull()).isTrue();
        assertThat(run.get("waitNanos").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "ar-EG", "hi-IN-u-nu-deva", "tr-TR"})
    void isTheSameInEveryLocaleAndTimeZone(String locale) throws IOException {
        Locale.setDefault(Locale.forLanguageTag(locale));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        Golden.assertSame("compare/report/results.json", JsonReport.text(everything()));
    }

    @Test
    void rowsOfVariantsSayWhichAndReadBack(@TempDir Path folder) throws Exception {
        Results results = Samples.results(List.of(
                Samples.as("old", Samples.cell("virtual", Samples.SECOND, Samples.SECOND)),
                Samples.as("new", Samples.cell("virtual", Samples.SECOND, Samples.SECOND))));
        assertThat(faults(JsonReport.text(results))).isEmpty();
        Path file = folder.resolve("results.json");
        FileFormat.JSON.write(results, View.USUAL, file);
        assertThat(ResultsReader.read(file).cells()).extracting(Cell::variant)
                .isEqualTo(results.cells().stream().map(Cell::variant).toList());
        assertThat(ResultsReader.read(file).cells()).extracting(Cell::label)
                .containsExactly("virtual · old", "virtual · new");
    }

    static Results everything() {
        Cell virtual = Samples.held(Samples.openLoop(
                Samples.cell("virtual", Samples.SECOND, 1_004 * Samples.MILLI, 1_002 * Samples.MILLI)));
        return Samples.results(List.of(virtual,
                Samples.cell("structured", Samples.SECOND, List.of(Samples.bare(1_003 * Samples.MILLI))),
                Samples.without(Changed.of(Samples.cell("platform", Samples.SECOND), "traits", Samples.sharing(10)),
                        Status.NOT_RUN, "not run: needs too much"),
                Samples.with(Samples.cell("fixed-pool", Samples.SECOND, Samples.SECOND), Status.FAILED,
                        "1 of 10 tasks failed: 1 × HTTP 404", List.of("server-bound: late"),
                        run -> Changed.of(Samples.withFailures(run, 9,
                                List.of(new TaskFailure("HTTP 404", 1, "no picture"))), "timeline",
                                Samples.timeline()))));
    }

    private static List<String> faults(String results) throws IOException {
        return ResultsSchema.faults(new ObjectMapper().readTree(results));
    }
}
