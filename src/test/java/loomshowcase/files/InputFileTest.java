package loomshowcase.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A file that is to be read")
class InputFileTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("is a regular file")
    void isARegularFile() throws IOException {
        assertThat(InputFile.whyNot(Files.createFile(folder.resolve("f")), "a text file")).isNull();
        assertThat(InputFile.whyNot(folder, "a text file")).isEqualTo("is a folder; name a text file");
        assertThat(InputFile.whyNot(folder.resolve("no"), "a text file")).isEqualTo("does not exist; name a text file");
        assertThat(InputFile.whyNot(folder.resolve("x".repeat(300)), "a text file")).startsWith("cannot be read: ");
    }

    @Test
    @DisplayName("has lines of UTF-8, with or without the mark that editors on Windows put before them")
    void lines() throws IOException {
        Path file = folder.resolve("f");
        assertThat(InputFile.lines(Files.writeString(file, "\uFEFFone\r\n\ntwo"), "a text file"))
                .containsExactly("one", "", "two");
        assertThat(InputFile.lines(Files.writeString(file, ""), "a text file")).isEmpty();
        Files.write(file, new byte[] {'a', '\r', '\n', '\n', 'a', (byte) 0xe4, '\n'});
        assertThatIllegalArgumentException().isThrownBy(() -> InputFile.lines(file, "a text file"))
                .withMessage(file + " is not UTF-8 text (line 3); save it as UTF-8");
    }

    @Test
    @DisplayName("is not so large that its lines would not fit into memory")
    void tooLarge() throws IOException {
        Path file = folder.resolve("f");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength((128L << 20) + 1);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> InputFile.lines(file, "a text file"))
                .withMessage(file + " is larger than 128 MB; name a text file");
    }

    @Test
    @DisplayName("has a name that can be seen")
    void hasAName() {
        assertThatIllegalArgumentException().isThrownBy(() -> InputFile.lines(Path.of(""), "a text file"))
                .withMessage("'' is not the name of a file; name a text file");
    }

    @Test
    @DisplayName("is no device, which may never end")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such files")
    void isNoDevice() {
        assertThat(InputFile.whyNot(Path.of("/dev/zero"), "a text file"))
                .isEqualTo("is not a regular file; name a text file");
    }

    @Test
    @DisplayName("is no pipe that somebody may never write to")
    @EnabledOnOs(value = OS.LINUX, disabledReason = "needs mkfifo")
    void isNoPipe() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        assertThat(InputFile.whyNot(pipe, "a text file")).isEqualTo("is not a regular file; name a text file");
    }
}
