package loomshowcase.cli.pins;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import loomshowcase.Golden;
import loomshowcase.ResultsSchema;
import loomshowcase.diagnose.pins.PinReader;
import loomshowcase.diagnose.pins.Reports;
import loomshowcase.diagnose.recording.SampleRecordings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinsFileTest {

    private final Locale usual = Locale.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void backHome() {
        Locale.setDefault(usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "ar-EG", "tr-TR"})
    void isTheSameInEveryLocale(String locale) throws IOException {
        Locale.setDefault(Locale.forLanguageTag(locale));
        Golden.assertSame("diagnose/pins/everything.json", PinsFile.text(Reports.everything()));
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 25, 26, 27})
    void isWhatItsSchemaSays(int feature) throws IOException {
        assertThat(faults(PinsFile.text(PinReader.read(SampleRecordings.fileOfJdk(feature, folder))))).isEmpty();
    }

    @Test
    void aWrongFileDoesNotMatchTheSchema() throws IOException {
        String text = PinsFile.text(Reports.everything());
        assertThat(faults(text)).isEmpty();
        assertThat(faults(text.replaceFirst("\"native frame\"", "\"native\""))).isNotEmpty();
        assertThat(faults(text.replaceFirst("\"longestNanos\" : \\d+", "\"longestNanos\" : null"))).isNotEmpty();
        assertThat(faults(text.replaceFirst("\"damage\" : ", "\"damages\" : "))).isNotEmpty();
    }

    private static List<String> faults(String pins) throws IOException {
        return ResultsSchema.faults(new ObjectMapper().readTree(pins), "pins.schema.json");
    }
}
