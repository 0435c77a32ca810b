package loomshowcase.diagnose.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import loomshowcase.Golden;
import loomshowcase.diagnose.Suggestion;
import loomshowcase.diagnose.dump.finding.Finding;
import loomshowcase.diagnose.dump.read.DumpReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DumpTextTest {

    private final Locale usual = Locale.getDefault();

    @AfterEach
    void backHome() {
        Locale.setDefault(usual);
    }

    @ParameterizedTest
    @CsvSource({"21, logging, 2", "25, classloading, 2", "25, starved, 1", "25, pool, 1", "27, deadlocked-locks, 1",
        "27, locks, 1", "27, scope, 1", "25, pinned, 1", "21, monitors, 1"})
    void showsTheAnswerFirstAndTheEvidenceBelow(int feature, String program, int dumps) throws IOException {
        Golden.assertSame("diagnose/dump/%s-%d.txt".formatted(program, feature), text(feature, program, dumps, 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ar-EG", "tr-TR"})
    void isTheSameInEveryLocale(String locale) throws IOException {
        Locale.setDefault(Locale.forLanguageTag(locale));
        Golden.assertSame("diagnose/dump/starved-25.txt", text(25, "starved", 1, 100));
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 120})
    void fitsIntoTheTerminal(int columns) throws IOException {
        for (int feature : SampleDumps.JDKS) {
            for (String name : SampleDumps.ofJdk(feature).keySet()) {
                if (!name.endsWith(".sched.txt") && !name.endsWith(".pollers.txt")) {
                    assertThat(new DumpText(SampleDumps.report(feature, name), columns, 10).lines()).as(name)
                            .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(columns));
                }
            }
        }
    }

    /** What is missing may be what is wrong: a cut dump of a standstill must not say that all is well. */
    @Test
    void saysThatTheAnswerToACutDumpRestsOnAPart() throws IOException {
        byte[] whole = SampleDumps.of(25, "classloading-1.json");
        var reader = new DumpReader();
        reader.read("cut.json", new ByteArrayInputStream(whole, 0, 3_000));

        assertThat(new DumpText(DumpReport.of(reader).getFirst(), 100, 10).lines()).first().asString()
                .startsWith("In the threads that could be read: no circle of locks is seen");
    }

    @Test
    void sumsUpTheGroupsBelowTheTop() throws IOException {
        List<String> lines = new DumpText(SampleDumps.report(25, "locks-1.json"), 100, 2).lines();

        assertThat(lines)
                .anyMatch(line -> line.matches("  … and \\d+ groups more: \\d+ threads; --top \\d+ shows them"));
    }

    @Test
    void everySuggestionLeadsToAClaimAndAHeadingOfTheGuide() throws IOException {
        String guide = Files.readString(Path.of("docs", "migration.md"));
        for (int feature : SampleDumps.JDKS) {
            for (String name : SampleDumps.ofJdk(feature).keySet()) {
                if (name.endsWith(".sched.txt") || name.endsWith(".pollers.txt")) {
                    continue;
                }
                for (Finding finding : SampleDumps.report(feature, name).findings()) {
                    Suggestion suggestion = finding.suggestion().orElse(null);
                    if (suggestion != null) {
                        assertThat(guide).contains("### " + suggestion.guide() + "\n");
                        assertThat(suggestion.claim() == null
                                || Files.exists(Path.of("docs", "claims", suggestion.claim() + ".md"))).isTrue();
                    }
                }
            }
        }
    }

    private static String text(int feature, String program, int dumps, int columns) throws IOException {
        String[] names = dumps == 1 ? new String[] {program + "-1.json"}
                : new String[] {program + "-1.json", program + "-1.print.txt", program + "-2.json",
                    program + "-2.print.txt"};
        return String.join("\n", new DumpText(SampleDumps.report(feature, names), columns, 10).lines()) + "\n";
    }
}
