package loomshowcase.cli.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTest {

    private static final String LINE = "Linux x64 · 2 cores  [██░░]  ×9.9  −3.00 µs";

    @Test
    void showsACharacterThatTheCharsetHas() {
        var utf8 = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        assertThat(Terminal.shownOn(utf8, LINE)).isEqualTo(LINE);
    }

    @Test
    void replacesControlCharacters() {
        var utf8 = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        assertThat(Terminal.shownOn(utf8, "a\u001b[31mb\u0007c\u009bd\re\tf")).isEqualTo("a [31mb c d e\tf");
    }

    @Test
    void replacesOtherCharactersByAsciiOfTheSameWidth() {
        var ascii = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.US_ASCII);
        assertThat(Terminal.shownOn(ascii, LINE)).isEqualTo("Linux x64 | 2 cores  [##..]  x9.9  -3.00 us");
    }
}
