package loomshowcase.compare.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    private Path folder;

    @Test
    void takesThePlaceOfWhatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("results.json"), "old");
        WholeFile.write(file, "new".getBytes(StandardCharsets.UTF_8));
        assertThat(file).hasContent("new");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void leavesNothingWhereItFails() throws IOException {
        Path inTheWay = Files.createDirectories(folder.resolve("results.json").resolve("full"));
        assertThatIOException().isThrownBy(
                () -> WholeFile.write(folder.resolve("results.json"), new byte[] {1}));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(inTheWay.getParent());
        }
    }
}
