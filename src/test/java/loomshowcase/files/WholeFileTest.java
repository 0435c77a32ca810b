package loomshowcase.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import loomshowcase.text.Reasons;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A file is written whole or not at all")
class WholeFileTest {

    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void aName() {
        file = folder.resolve("results.json");
    }

    @Test
    void namesTheFolderThatWasDeletedInMidRunAndNoTemporaryFile() {
        Path gone = folder.resolve("gone");
        assertThatIOException().isThrownBy(() -> WholeFile.write(gone.resolve("r.json"), new byte[0]))
                .satisfies(e -> assertThat(Reasons.of(e)).isEqualTo("the folder %s does not exist any more", gone));
    }

    @Test
    @DisplayName("takes the place of what was there")
    void takesThePlaceOfWhatWasThere() throws IOException {
        Files.writeString(file, "old");
        WholeFile.write(file, NEW);
        assertThat(file).hasContent("new");
        assertThat(files()).containsExactly("results.json");
    }

    @Test
    @DisplayName("leaves nothing where it fails")
    void leavesNothingWhereItFails() throws IOException {
        Files.createDirectories(file.resolve("full"));
        assertThatIOException().isThrownBy(() -> WholeFile.write(file, NEW));
        assertThat(files()).containsExactly("results.json");
    }

    @Test
    @DisplayName("keeps the mode of the file that it replaces")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no modes")
    void keepsTheMode() throws IOException {
        Files.writeString(file, "old");
        for (String mode : new String[] {"rw-------", "rw-rw----", "rwxrwxrwx"}) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
            WholeFile.write(file, NEW);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo(mode);
        }
    }

    @Test
    @DisplayName("gives a new file the mode that any new file has here")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no modes")
    void aNewFileHasTheUsualMode() throws IOException {
        Path usual = Files.createFile(folder.resolve("usual"));
        WholeFile.write(file, NEW);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Nested
    @DisplayName("follows a symbolic link, which stays")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "lets only administrators make links")
    class Links {

        @Test
        @DisplayName("to a file elsewhere")
        void toAFile() throws IOException {
            Path target =
                    Files.writeString(Files.createDirectory(folder.resolve("elsewhere")).resolve("r.json"), "old");
            Files.createSymbolicLink(file, Path.of("elsewhere", "r.json"));
            WholeFile.write(file, NEW);
            assertThat(file).isSymbolicLink();
            assertThat(target).hasContent("new").isRegularFile();
        }

        @Test
        @DisplayName("to a file that does not exist yet, by way of another link")
        void toNothingYet() throws IOException {
            Files.createSymbolicLink(folder.resolve("second.json"), Path.of("third.json"));
            Files.createSymbolicLink(file, folder.resolve("second.json"));
            assertThat(WholeFile.whyNot(file)).isNull();
            WholeFile.write(file, NEW);
            assertThat(file).isSymbolicLink();
            assertThat(folder.resolve("third.json")).hasContent("new").isRegularFile();
        }

        @Test
        @DisplayName("but not in a circle")
        void inACircle() throws IOException {
            Files.createSymbolicLink(file, file);
            assertThat(WholeFile.whyNot(file)).isEqualTo("cannot be written: it is a symbolic link that leads nowhere");
            assertThatIOException().isThrownBy(() -> WholeFile.write(file, NEW));
        }

        @Test
        @DisplayName("into a folder that does not exist: that is found before")
        void intoNoFolder() throws IOException {
            Files.createSymbolicLink(file, folder.resolve("no").resolve("r.json"));
            assertThat(WholeFile.whyNot(file)).isEqualTo("cannot be written: the folder %s does not exist".formatted(
                    folder.resolve("no")));
        }
    }

    @Test
    @DisplayName("what cannot be written is found before, and the trial leaves nothing")
    void whatCannotBeWrittenIsFoundBefore() throws IOException {
        assertThat(WholeFile.whyNot(file)).isNull();
        assertThat(WholeFile.whyNot(folder)).isEqualTo("is a folder; name a file");
        assertThat(WholeFile.whyNot(folder.resolve("no").resolve("r.json")))
                .isEqualTo("cannot be written: the folder %s does not exist".formatted(folder.resolve("no")));
        assertThat(WholeFile.whyNot(folder.resolve("x".repeat(300) + ".json"))).startsWith("cannot be written: ")
                .doesNotContain("no permission");
        Files.writeString(file, "old");
        assertThat(WholeFile.whyNot(file)).isNull();
        assertThat(WholeFile.whyNot(file.resolve("r.json"))).startsWith("cannot be written: ");
        assertThat(files()).containsExactly("results.json");
    }

    @Test
    @DisplayName("also where there are no modes, owners and links, as in a zip file, and in part on Windows")
    void withoutModesAndOwners() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(folder.resolve("a.zip"), Map.of("create", "true"))) {
            Path inZip = zip.getPath("/results.json");
            assertThat(WholeFile.whyNot(inZip)).isNull();
            WholeFile.write(inZip, "old".getBytes(StandardCharsets.UTF_8));
            WholeFile.write(inZip, NEW);
            assertThat(Files.readString(inZip)).isEqualTo("new");
            assertThat(InputFile.whyNot(inZip, "a file")).isNull();
            assertThat(WholeFile.whyNot(zip.getPath("/"))).isEqualTo("is a folder; name a file");

            String dead = "loom-showcase-4294967295-1-%s-".formatted(Owner.SELF.system());
            Files.createFile(zip.getPath("/" + dead + "1.txt"));
            assertThat(Leftovers.removeFrom(zip.getPath("/"))).hasSize(1);
            try (var left = Files.list(zip.getPath("/"))) {
                assertThat(left).containsExactly(inZip);
            }
        }
    }

    private String[] files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(found -> found.getFileName().toString()).toArray(String[]::new);
        }
    }
}
