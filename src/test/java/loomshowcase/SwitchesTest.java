package loomshowcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code docs/switches.md} names every system property that the tool reads. */
@Tag("once")
class SwitchesTest {

    private static final Pattern IN_SOURCES = Pattern.compile("\"(loomshowcase\\.[a-z]\\w*)\"");
    private static final Pattern ON_THE_PAGE = Pattern.compile("-D(loomshowcase\\.\\w+)");

    @Test
    void thePageNamesTheToolsSystemPropertiesAndNoOthers() throws IOException {
        Set<String> named = matches(ON_THE_PAGE, Files.readString(Path.of("docs", "switches.md")));

        assertThat(named).isEqualTo(inTheSources()).contains("loomshowcase.jdks");
    }

    private static Set<String> inTheSources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> matches(IN_SOURCES, text(file)).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
