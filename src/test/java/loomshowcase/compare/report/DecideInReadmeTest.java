package loomshowcase.compare.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomshowcase.compare.result.Results;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the README shows under "Decide" is what recorded comparisons show today. */
@Tag("once")
class DecideInReadmeTest {

    private static final Path README = Path.of("README.md");

    /** The file, the command with its continued lines, and the lines that are shown. */
    private static final Pattern BLOCK = Pattern.compile(
            "<!-- recorded in (\\S+\\.json) -->\\n```\\n\\$ java \\S+ -jar \\S+ ((?:[^\\n]*\\\\\\n)*[^\\n]*)\\n(.*?)```\\n",
            Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile(
            "<!-- recorded in (\\S+\\.json) -->\\n[^\"`]*`(--rate \\S+)`[^\"]*\"([^\"]+)\"");
    private static final String LEFT_OUT = "  …\n";

    @TestFactory
    Stream<DynamicTest> aBlockIsACommandAndWhatItPrinted() throws Exception {
        List<MatchResult> blocks = BLOCK.matcher(Files.readString(README)).results().toList();
        assertThat(blocks).hasSize(2);
        return blocks.stream().map(block -> DynamicTest.dynamicTest(block.group(1), () -> {
            Results results = ResultsReader.read(Path.of(block.group(1)));
            assertThat(List.of(block.group(2).split("[\\s\\\\]+"))).isEqualTo(command(results));
            assertThat(block.group(3).split(LEFT_OUT))
                    .allSatisfy(shown -> assertThat(printed(results)).contains(shown));
        }));
    }

    @Test
    void theSentenceAboutTooFewConnectionsIsSaid() throws Exception {
        MatchResult quoted = QUOTED.matcher(Files.readString(README)).results().findFirst().orElseThrow();
        Results results = ResultsReader.read(Path.of(quoted.group(1)));
        String said = new MarkdownReport(results, View.USUAL).text();

        assertThat(String.join(" ", command(results))).contains(quoted.group(2));
        assertThat(words(said)).contains(words(quoted.group(3)));
    }

    private static List<String> command(Results results) {
        var command = new ArrayList<>(results.command());
        command.removeIf(argument -> argument.equals("--export") || argument.endsWith(".json"));
        return command;
    }

    private static String printed(Results results) {
        return new TextReport(results, View.USUAL, UnaryOperator.identity()).lines(100).stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
