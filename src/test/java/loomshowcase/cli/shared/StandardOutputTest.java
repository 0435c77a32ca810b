package loomshowcase.cli.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("output that does not arrive")
class StandardOutputTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"Broken pipe", "The pipe is being closed", "The pipe has been ended"})
    @DisplayName("a reader that wants no more, such as head, is no mistake")
    void aClosedPipeIsQuiet(String reason) {
        assertThat(checked(0, reason)).isEqualTo(141);
        assertThat(checked(2, reason)).as("what the command says of itself stays").isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"No space left on device, No space left on device",
        "File too large, File too large for the limit on the size of files (ulimit -f)"})
    @DisplayName("any other reason is told")
    void aFullDiskIsTold(String reason, String told) {
        assertThat(checked(0, reason)).isEqualTo(1);
        assertThat(checked(3, reason)).isEqualTo(3);
        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .containsOnly("loom-showcase: could not write the output: " + told);
    }

    @Test
    void aReasonThatIsOverIsToldAsFarAsItIsKnown() {
        assertThat(StandardOutput.checked(0, new PrintStream(failing("Broken pipe")), OutputStream.nullOutputStream(),
                new PrintStream(said))).as("a stream that nobody has written to has no failure").isZero();
        var out = new PrintStream(failing("Broken pipe"));
        out.print("text");
        assertThat(StandardOutput.checked(0, out, OutputStream.nullOutputStream(), new PrintStream(said)))
                .isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("it may have been closed");
    }

    private int checked(int code, String reason) {
        var out = new PrintStream(failing(reason));
        out.print("text");
        return StandardOutput.checked(code, out, failing(reason), new PrintStream(said));
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
