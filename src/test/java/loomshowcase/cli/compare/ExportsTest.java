package loomshowcase.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loomshowcase.compare.report.View;
import loomshowcase.compare.result.Results;
import loomshowcase.compare.result.SampleTables;
import loomshowcase.compare.result.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

@Tag("once")
class ExportsTest {

    private static final Results RESULTS = Samples.results(SampleTables.tenSleeps());

    @TempDir
    private Path folder;

    @Test
    void everyFileIsWrittenAndNothingElseIsLeft() throws IOException {
        assertThat(exports("a.json", "a.csv", "a.md").write(RESULTS)).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files).extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder("a.json", "a.csv", "a.md");
        }
    }

    @Test
    void aFolderThatVanishesCostsItsFileAndIsSaidOnce() throws IOException {
        Path vanishing = Files.createDirectory(folder.resolve("vanishing"));
        Exports exports = exports("vanishing/a.json", "a.csv");
        Files.delete(vanishing);

        assertThat(exports.write(RESULTS)).singleElement().asString()
                .startsWith("the results could not be written to " + vanishing.resolve("a.json"));
        assertThat(exports.write(RESULTS)).isEmpty();
        assertThat(exports.failures()).hasSize(1);
        assertThat(folder.resolve("a.csv")).isNotEmptyFile();
    }

    @Test
    void whatCouldBeWrittenInTheEndHasNotFailed() throws IOException {
        Path vanishing = Files.createDirectory(folder.resolve("vanishing"));
        Exports exports = exports("vanishing/a.json");
        Files.delete(vanishing);
        exports.write(RESULTS);
        Files.createDirectory(vanishing);

        exports.write(RESULTS);
        assertThat(exports.failures()).isEmpty();
        assertThat(vanishing.resolve("a.json")).isNotEmptyFile();
    }

    @Test
    void twoNamesOfOneFileAreOneFile() throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), folder);
        assertThatExceptionOfType(ParameterException.class).isThrownBy(() -> exports("a.json", "link/a.json"))
                .withMessageContaining("is named twice");
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path real = Files.writeString(folder.resolve("real.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), real);
        exports("link.json").write(RESULTS);
        assertThat(link).isSymbolicLink();
        assertThat(real).content().startsWith("{");
    }

    @Test
    void whatMayNotBeWrittenToIsRefusedAtOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.csv"), "mine");
        assertThat(file.toFile().setWritable(false)).isTrue();
        assumeFalse(Files.isWritable(file), "whoever may do everything is refused nothing");
        assertThatExceptionOfType(ParameterException.class).isThrownBy(() -> exports("mine.csv"))
                .withMessageContaining("is read-only");
    }

    private Exports exports(String... names) {
        List<Path> files = List.of(names).stream().map(folder::resolve).toList();
        return Exports.to(new CommandLine(new CompareCommand()), files, View.USUAL);
    }
}
