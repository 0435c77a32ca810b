package loomshowcase.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Folders that a run makes")
class MadeFoldersTest {

    @TempDir
    private Path there;

    private final MadeFolders made = new MadeFolders();

    @Test
    @DisplayName("are removed with those above them if nothing came into them, and no other folder is")
    void areRemovedIfEmpty() throws IOException {
        Path empty = Files.createDirectory(there.resolve("empty"));

        assertThat(made.make(there.resolve("a/b"))).isDirectory();
        assertThat(made.make(empty)).isDirectory();
        Path temporary = made.makeTemporary("loom-showcase-test-");
        made.removeEmpty();

        assertThat(there).isDirectoryContaining(empty::equals).isDirectoryNotContaining(file -> !file.equals(empty));
        assertThat(temporary).doesNotExist();
    }

    @Test
    @DisplayName("stay if a file is in them")
    void stayWithFiles() throws IOException {
        made.make(there.resolve("out/virtual"));
        made.make(there.resolve("out/platform"));
        Files.writeString(there.resolve("out/virtual/a.png"), "a");
        made.removeEmpty();

        assertThat(there.resolve("out/virtual/a.png")).exists();
        assertThat(there.resolve("out/platform")).doesNotExist();
    }
}
