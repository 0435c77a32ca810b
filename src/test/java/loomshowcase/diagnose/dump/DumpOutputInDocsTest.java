package loomshowcase.diagnose.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The output of {@code dump} in the docs is what it prints. {@code -Dgolden.update=true} updates the docs. */
@Tag("once")
class DumpOutputInDocsTest {

    private static final Pattern OUTPUT = Pattern.compile(
            "<!-- dump (\\d+) ([^,>]+?)(?:, the first (\\d+) lines)? -->\n```\n(.*?)```\n", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/dump.md"})
    void isWhatIsPrinted(String page) throws IOException {
        Path file = Path.of(page);
        String text = Files.readString(file);
        Matcher output = OUTPUT.matcher(text);
        assertThat(output.results().count()).as(page).isPositive();

        String right = output.reset().replaceAll(found -> Matcher.quoteReplacement(
                found.group().substring(0, found.start(4) - found.start()) + printed(found.group(1), found.group(2),
                        found.group(3)) + "```\n"));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, right);
        }
        assertThat(Files.readString(file)).isEqualTo(right);
    }

    private static String printed(String feature, String names, String lines) {
        try {
            DumpReport report = SampleDumps.report(Integer.parseInt(feature), names.split(" "));
            return new DumpText(report, 100, 10).lines().stream()
                    .limit(lines == null ? Long.MAX_VALUE : Long.parseLong(lines)).map(line -> line + "\n")
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
