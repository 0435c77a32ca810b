package loomshowcase.diagnose.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import loomshowcase.diagnose.pins.PinReader;
import loomshowcase.diagnose.pins.PinReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not complete: the reader reads what it can, and says what is missing. */
@Timeout(60)
class DamagedRecordingsTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> hopeless() throws IOException {
        byte[] whole = SampleRecordings.ofJdk(25);
        return Stream.of(
                Arguments.of(new byte[0], " is empty: JFR writes the file when the recording stops"),
                Arguments.of("hello, world".getBytes(StandardCharsets.UTF_8), " is not a flight recording"),
                Arguments.of(new byte[] {'F'}, " is not a flight recording"),
                Arguments.of(Arrays.copyOf(whole, 4), " was cut off in its first part"),
                Arguments.of(Arrays.copyOf(whole, Chunk.HEADER_BYTES), " was cut off in its first part"),
                Arguments.of(Arrays.copyOf(whole, whole.length - 1), " was cut off in its first part"),
                Arguments.of(SampleRecordings.ofVersion(whole, 3), " was recorded by a newer JDK"),
                Arguments.of(SampleRecordings.inUpdate(whole), " is still being written"),
                Arguments.of(headerAlone(whole), " is still being written"));
    }

    @ParameterizedTest
    @MethodSource("hopeless")
    void giveTheReasonIfNothingCanBeRead(byte[] content, String reason) throws IOException {
        Path file = file(content);

        assertThatThrownBy(() -> PinReader.read(file)).isInstanceOf(IOException.class)
                .hasMessageStartingWith(file.toString()).hasMessageContaining(reason);
    }

    @Test
    void areReadUpToTheCut() throws IOException {
        byte[] whole = SampleRecordings.ofJdk(25);

        PinReport report = PinReader.read(file(SampleRecordings.joined(whole, Arrays.copyOf(whole, whole.length / 2))));

        assertThat(report.pins()).isEqualTo(PinReader.read(file(whole)).pins());
        assertThat(report.damage()).startsWith("it was cut off; the last ");
    }

    @Test
    void areReadIfSomethingElseIsAppended() throws IOException {
        PinReport report = PinReader.read(
                file(SampleRecordings.joined(SampleRecordings.ofJdk(21),
                        "something else".getBytes(StandardCharsets.UTF_8))));

        assertThat(report.pins().count()).isEqualTo(5);
        assertThat(report.damage()).startsWith("its end is not a flight recording; the last 14 of its ");
    }

    /** The description of the events in the second part is destroyed. */
    @Test
    void areReadUpToADamagedPart() throws IOException {
        byte[] whole = SampleRecordings.ofJdk(25);
        byte[] both = SampleRecordings.joined(whole, whole);
        int metadata = (int) Chunk.of(0, ByteBuffer.wrap(whole)).metadata();
        Arrays.fill(both, whole.length + metadata, whole.length + metadata + 100, (byte) 0xff);

        PinReport report = PinReader.read(file(both));

        assertThat(report.pins()).isEqualTo(PinReader.read(file(whole)).pins());
        assertThat(report.damage()).startsWith("it is damaged; everything after its first ");
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 25, 26, 27})
    void areReadIfTheirJvmWasKilled(int feature) throws IOException {
        byte[] whole = SampleRecordings.ofJdk(feature);

        PinReport report = PinReader.read(file(SampleRecordings.unfinished(whole)));

        assertThat(report.groups()).isEqualTo(PinReader.read(file(whole)).groups());
        assertThat(report.damage()).startsWith("its JVM was still running, or was killed; ");
    }

    @Test
    void areCopiedOnlyIfNecessaryAndTheCopyIsDeleted() throws IOException {
        Path whole = SampleRecordings.fileOfJdk(25, folder);
        try (ReadableCopy same = ReadableCopy.of(whole, Chunks.of(whole))) {
            assertThat(same.path()).isEqualTo(whole);
        }
        assertThat(whole).exists();

        Path unfinished = file(SampleRecordings.unfinished(SampleRecordings.ofJdk(25)));
        Path copy;
        try (ReadableCopy readable = ReadableCopy.of(unfinished, Chunks.of(unfinished))) {
            copy = readable.path();
            assertThat(copy).isNotEqualTo(unfinished).hasSameBinaryContentAs(whole);
        }
        assertThat(copy).doesNotExist();
    }

    /** Whichever bytes are wrong, the reader either reads something or throws an exception with a clear message. */
    @Test
    void neverCauseAnErrorOfTheTool() throws IOException {
        byte[] whole = SampleRecordings.ofJdk(25);
        for (int at = Chunk.HEADER_BYTES; at < whole.length; at += whole.length / 150) {
            byte[] damaged = whole.clone();
            Arrays.fill(damaged, at, Math.min(whole.length, at + 8), (byte) 0xff);
            Path file = file(damaged);
            try {
                PinReader.read(file);
            } catch (IOException e) {
                assertThat(e).as("8 bytes at " + at).hasMessageStartingWith(file.toString());
            }
        }
    }

    private static byte[] headerAlone(byte[] whole) {
        byte[] header = SampleRecordings.unfinished(Arrays.copyOf(whole, Chunk.HEADER_BYTES));
        Arrays.fill(header, 8, 32, (byte) 0);
        return header;
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("sample.jfr"), content);
    }
}
