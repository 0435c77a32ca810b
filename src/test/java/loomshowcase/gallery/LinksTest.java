package loomshowcase.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each link of a page that is written by hand leads to a file of the project, and to a heading that is there. */
@Tag("once")
class LinksTest {

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("Every link leads somewhere")
    void everyLinkLeadsSomewhere(Path page) throws IOException {
        assertThat(Links.broken(page)).isEmpty();
    }

    static Stream<Path> pages() throws IOException {
        Stream.Builder<Path> pages = Stream.builder();
        pages.add(Path.of("README.md")).add(Path.of(".github", "CONTRIBUTING.md"));
        for (Path folder : new Path[] {Path.of("docs"), Path.of("docs", "decisions"), Path.of("docs", "results")}) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages);
            }
        }
        return pages.build();
    }

    @Test
    @DisplayName("A heading with punctuation is found by the anchor that GitHub gives it, and no other is")
    void headingsAreFoundByTheirAnchors(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"),
                "# What, and *why*?\n[there](#what-and-why) [not there](#what) [no file](gone.md)\n");

        assertThat(Links.broken(page)).containsExactly(page + ": ](#what)", page + ": ](gone.md)");
    }
}
