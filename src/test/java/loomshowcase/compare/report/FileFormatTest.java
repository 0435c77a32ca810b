package loomshowcase.compare.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import loomshowcase.Golden;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileFormatTest {

    private final Locale usual = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void backHome() {
        Locale.setDefault(usual);
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @CsvSource({"a.json, JSON", "a.CSV, CSV", "RESULTS.MD, MARKDOWN", "a.b.md, MARKDOWN", "a.HTML, HTML"})
    void theSuffixSaysWhich(Path file, FileFormat format) {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        assertThat(FileFormat.of(file)).contains(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "json", "a.json.gz", "a.htm"})
    void aSuffixThatIsNoneOfThemIsNoFormat(Path file) {
        assertThat(FileFormat.of(file)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en-US, UTC", "de-DE, Europe/Berlin", "ar-EG, Africa/Cairo", "hi-IN-u-nu-deva, Asia/Kathmandu",
        "tr-TR, Pacific/Auckland"})
    void everyFileIsTheSameInEveryLocaleAndTimeZone(String locale, String timeZone) throws IOException {
        Locale.setDefault(Locale.forLanguageTag(locale));
        TimeZone.setDefault(TimeZone.getTimeZone(timeZone));
        for (FileFormat format : FileFormat.values()) {
            Golden.assertSame("compare/report/results" + format.suffix(),
                    format.text(JsonReportTest.everything(), View.USUAL));
        }
    }

    @Test
    void aFileIsInUtf8WhateverTheLocale() throws IOException {
        Path file = folder.resolve("results.csv");
        FileFormat.CSV.write(JsonReportTest.everything(), View.USUAL, file);
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).contains("1 × HTTP 404");
    }
}
