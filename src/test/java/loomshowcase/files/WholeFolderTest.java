package loomshowcase.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("A folder that is written whole")
class WholeFolderTest {

    private static final Map<String, byte[]> FIRST = Map.of("index.html", bytes("one"), "ideas/a.js", bytes("a"));
    private static final Map<String, byte[]> SECOND = Map.of("index.html", bytes("two"), "ideas/b.js", bytes("b"));

    @TempDir
    private Path parent;

    private Path folder;

    @BeforeEach
    void name() {
        folder = parent.resolve("site");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void assertHolds(Map<String, byte[]> files) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(
                    all.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(files.keySet().stream(), Stream.of(WholeFolder.LIST)).toList());
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertThat(folder.resolve(file.getKey())).hasBinaryContent(file.getValue());
        }
    }

    @Test
    @DisplayName("is made, with a list of its files, and nothing is left beside it")
    void isMade() throws IOException {
        WholeFolder.write(folder, FIRST);

        assertHolds(FIRST);
        assertThat(folder.resolve(WholeFolder.LIST)).content()
                .contains("7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed  index.html");
        assertThat(parent).isDirectoryNotContaining(file -> !file.equals(folder));
    }

    @Test
    @DisplayName("that cannot be written leaves nothing behind, neither the folders above it")
    void leavesNothing() {
        assertThatThrownBy(() -> WholeFolder.write(parent.resolve("a/b/site"),
                new TreeMap<>(Map.of("a", bytes("a"), "a/b", bytes("b"))))).isInstanceOf(IOException.class);

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    @DisplayName("is made in an empty folder, and below folders that do not exist yet")
    void isMadeAnywhere() throws IOException {
        Files.createDirectory(folder);
        WholeFolder.write(folder, FIRST);
        assertHolds(FIRST);

        folder = parent.resolve("a/b/site");
        WholeFolder.write(folder, FIRST);
        assertHolds(FIRST);
    }

    @Test
    @DisplayName("replaces what it was before, and keeps no file of that")
    void isReplaced() throws IOException {
        WholeFolder.write(folder, FIRST);
        WholeFolder.write(folder, SECOND);

        assertHolds(SECOND);
        assertThat(parent).isDirectoryNotContaining(file -> !file.equals(folder));
    }

    @Test
    @DisplayName("is not touched if it has a file that was not written so")
    void refusesAForeignFile() throws IOException {
        WholeFolder.write(folder, FIRST);
        Files.writeString(folder.resolve("ideas/notes.txt"), "mine");

        assertThat(WholeFolder.whyNot(folder)).contains("did not write", "ideas/notes.txt");
        assertThatThrownBy(() -> WholeFolder.write(folder, SECOND)).isInstanceOf(FileSystemException.class);
        assertThat(folder.resolve("index.html")).hasContent("one");
        assertThat(folder.resolve("ideas/notes.txt")).hasContent("mine");
        assertThat(parent).isDirectoryNotContaining(file -> !file.equals(folder));
    }

    @Test
    @DisplayName("is not touched if somebody changed a file of it")
    void refusesAChangedFile() throws IOException {
        WholeFolder.write(folder, FIRST);
        Files.writeString(folder.resolve("index.html"), "better");

        assertThat(WholeFolder.whyNot(folder)).contains("somebody changed", "index.html");
        assertThatThrownBy(() -> WholeFolder.write(folder, SECOND)).isInstanceOf(FileSystemException.class);
        assertThat(folder.resolve("index.html")).hasContent("better");
    }

    @Test
    @DisplayName("is neither a file nor the root of a file system")
    void refusesWhatIsNoFolder() throws IOException {
        assertThat(WholeFolder.whyNot(Files.writeString(folder, "a file"))).contains("not a folder");
        assertThat(WholeFolder.whyNot(parent.getRoot())).contains("root");
        assertThat(WholeFolder.whyNot(Path.of("").toAbsolutePath().getParent())).contains("working folder");
    }
}
