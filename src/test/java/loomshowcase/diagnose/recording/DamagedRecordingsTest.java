package loomshowcase.diagnose.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import loomshowcase.diagnose.pins.PinReader;
import loomshowcase.diagnose.pins.PinReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
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

    @Test
    void areReadUpToTheEndOfAGzipFileThatIsNotWhole() throws IOException {
        byte[] packed = Files.readAllBytes(SampleRecordings.packed("jdk25"));
        byte[] twice = SampleRecordings.joined(packed, Arrays.copyOf(packed, packed.length / 2));

        PinReport report = PinReader.read(file(twice));

        assertThat(report.pins()).isEqualTo(PinReader.read(file(packed)).pins());
        assertThat(report.damage()).startsWith("the gzip file is not whole").contains("it was cut off; the last ");
    }

    @ParameterizedTest
    @CsvSource({
        "28b52ffd0000, is packed with zstd; unpack it first: zstd -d",
        "fd377a585a00, is packed with xz; unpack it first: xz -d",
        "504b03041400, is packed with zip; unpack it first: unzip",
        "425a68393141, is packed with bzip2; unpack it first: bzip2 -d"})
    void areCalledWhatTheyAreIfTheyArePackedInAnotherWay(String start, String reason) throws IOException {
        Path file = file(HexFormat.of().parseHex(start));

        assertThatThrownBy(() -> PinReader.read(file)).isInstanceOf(IOException.class)
                .hasMessage(file + " " + reason + " " + file);
    }

    @Test
    void areNamedAsPackedIfSomethingElseIsInThem() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write("hello, world".getBytes(StandardCharsets.UTF_8));
        }
        Path file = file(packed.toByteArray());

        assertThatThrownBy(() -> PinReader.read(file)).isInstanceOf(IOException.class)
                .hasMessage(file + " is packed with gzip, and what is in it is not a flight recording");
    }

    /** A part in the middle costs itself only. */
    @Test
    void areReadAfterADamagedPart() throws IOException {
        byte[] damaged = SampleRecordings.ofJdk(25);
        int metadata = (int) Chunk.of(0, ByteBuffer.wrap(damaged)).metadata();
        Arrays.fill(damaged, metadata, metadata + 100, (byte) 0xff);
        byte[] whole = SampleRecordings.ofJdk(21);

        PinReport report = PinReader.read(file(SampleRecordings.joined(damaged, whole)));

        assertThat(report.pins()).isEqualTo(PinReader.read(file(whole)).pins());
        assertThat(report.damage()).startsWith("1 of the 2 recordings that this file was joined from is damaged");
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
        try (ReadableCopy same = copy(whole)) {
            assertThat(same.path()).isEqualTo(whole);
        }
        assertThat(whole).exists();

        Path unfinished = file(SampleRecordings.unfinished(SampleRecordings.ofJdk(25)));
        Path copy;
        try (ReadableCopy readable = copy(unfinished)) {
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

    private static ReadableCopy copy(Path file) throws IOException {
        Chunks chunks = Chunks.of(file);
        return ReadableCopy.of(file, chunks.all(), chunks.fileSize());
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
