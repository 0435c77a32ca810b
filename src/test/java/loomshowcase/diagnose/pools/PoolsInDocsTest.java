package loomshowcase.diagnose.pools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The output of {@code pools} in the docs is what it prints. {@code -Dgolden.update=true} updates the docs. */
@Tag("once")
class PoolsInDocsTest {

    private static final Pattern OUTPUT = Pattern.compile(
            "<!-- pools (\\w+), the first (\\d+) lines -->\n```\n(.*?)```\n", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/pools.md"})
    void isWhatIsPrinted(String name) throws IOException {
        Path page = Path.of(name);
        String text = Files.readString(page);
        Matcher output = OUTPUT.matcher(text);
        assertThat(output.find()).isTrue();
        String recording = output.group(1);
        String printed =
                new PoolText(PoolReader.read(PoolRecordings.file(recording, folder), recording + ".jfr"), 100, 20)
                        .lines()
                        .stream().limit(Integer.parseInt(output.group(2))).map(line -> line + "\n")
                        .collect(Collectors.joining());

        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(page, text.substring(0, output.start(3)) + printed + text.substring(output.end(3)));
        }
        assertThat(Files.readString(page)).contains("```\n" + printed + "```\n");
    }
}
