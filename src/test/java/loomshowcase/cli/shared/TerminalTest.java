package loomshowcase.cli.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalTest {

    private static final String LINE = "Linux x64 · 2 cores  [██░░]  ×9.9  −3.00 µs";

    @Test
    void showsACharacterThatTheCharsetHas() {
        var utf8 = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        assertThat(Terminal.shownOn(utf8, LINE)).isEqualTo(LINE);
    }

    @Test
    void onASystemWithoutLinksToOpenFilesTheConsoleDecides(@TempDir Path folder) {
        assertThat(Terminal.isTerminal(folder.resolve("no-proc"), 1, null)).isFalse();
    }

    @Test
    void withoutSttyOrATerminalItIsAsWideAsTerminalsOnceWere(@TempDir Path folder) throws IOException {
        assertThat(Terminal.columnsOf(folder.resolve("no-tty").toFile(), "stty")).isEqualTo(80);
        File file = Files.createFile(folder.resolve("no-terminal")).toFile();
        assertThat(Terminal.columnsOf(file, "stty")).isEqualTo(80);
        assertThat(Terminal.columnsOf(file, "/no/such/program")).isEqualTo(80);
    }

    @Test
    void theOldConsoleOfWindowsGetsNoEscapeCodes() {
        assertThat(Terminal.understandsEscapes("Windows 11", Map.of())).isFalse();
        assertThat(Terminal.understandsEscapes("Windows 11", Map.of("WT_SESSION", "1"))).isTrue();
        assertThat(Terminal.understandsEscapes("Mac OS X", Map.of())).isTrue();
        assertThat(Terminal.understandsEscapes("Linux", Map.of("TERM", "dumb"))).isFalse();
    }

    @Test
    void replacesControlCharacters() {
        var utf8 = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        assertThat(Terminal.shownOn(utf8, "a\u001b[31mb\u0007c\u009bd\re\tf")).isEqualTo("ab c d e\tf");
    }

    @Test
    void replacesOtherCharactersByAsciiOfTheSameWidth() {
        var ascii = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.US_ASCII);
        assertThat(Terminal.shownOn(ascii, LINE)).isEqualTo("Linux x64 | 2 cores  [##..]  x9.9  -3.00 us");
    }
}
