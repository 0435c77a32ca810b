package loomshowcase.diagnose.pins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not whole: what can be read is read, and what is missing is said. */
@Timeout(60)
class DamagedRecordingsTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> hopeless() throws IOException {
        byte[] whole = Samples.ofJdk(25);
        return Stream.of(
                Arguments.of(new byte[0], " is empty: JFR fills the file when the recording stops"),
                Arguments.of("hello, world".getBytes(StandardCharsets.UTF_8), " is no flight recording"),
                Arguments.of(new byte[] {'F'}, " is no flight recording"),
                Arguments.of(Arrays.copyOf(whole, 4), " was cut off in its first part"),
                Arguments.of(Arrays.copyOf(whole, Chunk.HEADER_BYTES), " was cut off in its first part"),
                Arguments.of(Arrays.copyOf(whole, whole.length - 1), " was cut off in its first part"),
                Arguments.of(Samples.ofVersion(whole, 3), " was recorded by a newer JDK"),
                Arguments.of(Samples.inUpdate(whole), " is still being written"),
                Arguments.of(headerAlone(whole), " is still being written"));
    }

    @ParameterizedTest
    @MethodSource("hopeless")
    void whereNothingCanBeReadTheReasonIsSaid(byte[] content, String reason) throws IOException {
        Path file = file(content);

        assertThatThrownBy(() -> PinRecordings.read(file)).isInstanceOf(IOException.class)
                .hasMessageStartingWith(file.toString()).hasMessageContaining(reason);
    }

    @Test
    void whatStandsBeforeTheCutIsRead() throws IOException {
        byte[] whole = Samples.ofJdk(25);

        PinReport report = PinRecordings.read(file(Samples.joined(whole, Arrays.copyOf(whole, whole.length / 2))));

        assertThat(report.pins()).isEqualTo(PinRecordings.read(file(whole)).pins());
        assertThat(report.damage()).startsWith("it was cut off: the last ");
    }

    @Test
    void whatIsNoRecordingAtTheEndIsSaid() throws IOException {
        PinReport report = PinRecordings.read(
                file(Samples.joined(Samples.ofJdk(21), "something else".getBytes(StandardCharsets.UTF_8))));

        assertThat(report.pins().count()).isEqualTo(5);
        assertThat(report.damage()).startsWith("it does not end as a flight recording: the last 14 of its ");
    }

    /** Where the events of the second part are described, nothing is left of the description. */
    @Test
    void whatStandsBeforeADamagedPartIsRead() throws IOException {
        byte[] whole = Samples.ofJdk(25);
        byte[] both = Samples.joined(whole, whole);
        int metadata = (int) Chunk.of(0, ByteBuffer.wrap(whole)).metadata();
        Arrays.fill(both, whole.length + metadata, whole.length + metadata + 100, (byte) 0xff);

        PinReport report = PinRecordings.read(file(both));

        assertThat(report.pins()).isEqualTo(PinRecordings.read(file(whole)).pins());
        assertThat(report.damage()).startsWith("it is damaged: what comes after its first ");
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 25, 26, 27})
    void whatAKilledJvmLeftBehindIsRead(int feature) throws IOException {
        byte[] whole = Samples.ofJdk(feature);

        PinReport report = PinRecordings.read(file(Samples.unfinished(whole)));

        assertThat(report.groups()).isEqualTo(PinRecordings.read(file(whole)).groups());
        assertThat(report.damage()).startsWith("it was not finished");
    }

    @Test
    void aCopyIsMadeOnlyWhereItIsNeededAndIsNotLeftBehind() throws IOException {
        Path whole = Samples.fileOfJdk(25, folder);
        try (Readable same = Readable.of(whole, Chunks.of(whole))) {
            assertThat(same.path()).isEqualTo(whole);
        }
        assertThat(whole).exists();

        Path unfinished = file(Samples.unfinished(Samples.ofJdk(25)));
        Path copy;
        try (Readable readable = Readable.of(unfinished, Chunks.of(unfinished))) {
            copy = readable.path();
            assertThat(copy).isNotEqualTo(unfinished).hasSameBinaryContentAs(whole);
        }
        assertThat(copy).doesNotExist();
    }

    /** Any byte may be wrong: it costs at most what comes after it, and is never a fault of the tool's own. */
    @Test
    void wrongBytesAreNoFaultOfTheTool() throws IOException {
        byte[] whole = Samples.ofJdk(25);
        for (int at = Chunk.HEADER_BYTES; at < whole.length; at += whole.length / 150) {
            byte[] damaged = whole.clone();
            Arrays.fill(damaged, at, Math.min(whole.length, at + 8), (byte) 0xff);
            Path file = file(damaged);
            try {
                PinRecordings.read(file);
            } catch (IOException e) {
                assertThat(e).as("8 bytes at " + at).hasMessageStartingWith(file.toString());
            }
        }
    }

    private static byte[] headerAlone(byte[] whole) {
        byte[] header = Samples.unfinished(Arrays.copyOf(whole, Chunk.HEADER_BYTES));
        Arrays.fill(header, 8, 32, (byte) 0);
        return header;
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("sample.jfr"), content);
    }
}
