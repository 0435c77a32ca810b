package loomshowcase.diagnose.pins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import loomshowcase.diagnose.recording.SampleRecordings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The output of {@code pins} in the docs is what it prints. {@code -Dgolden.update=true} updates the docs. */
@Tag("once")
class OutputInDocsTest {

    private static final Pattern OUTPUT = Pattern.compile(
            "<!-- pins (\\w+)(?:, the first (\\d+) lines)? -->\n```\n(.*?)```\n", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/pins.md"})
    void isWhatIsPrinted(String page) throws IOException {
        Path file = Path.of(page);
        String text = Files.readString(file);
        Matcher output = OUTPUT.matcher(text);
        assertThat(output.find()).isTrue();
        Path recording = Files.write(folder.resolve("pins.jfr"), SampleRecordings.of(output.group(1)));
        int lines = output.group(2) == null ? Integer.MAX_VALUE : Integer.parseInt(output.group(2));
        String printed = new PinText(PinReader.read(recording), 100, 20).lines().stream().limit(lines)
                .map(line -> line + "\n").collect(Collectors.joining());

        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, text.substring(0, output.start(3)) + printed + text.substring(output.end(3)));
        }
        assertThat(Files.readString(file)).contains("```\n" + printed + "```\n");
    }
}
