package loomshowcase.diagnose.dump.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import loomshowcase.diagnose.dump.DumpReport;
import loomshowcase.diagnose.dump.DumpText;
import loomshowcase.diagnose.dump.SampleDumps;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.diagnose.dump.model.ThreadDump;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file has, it becomes a report, or a message that begins with its name. */
@Tag("once")
@DisplayName("a dump that is cut off, damaged or joined from others")
class HostileDumpsTest {

    private static final String NAME = "hostile";

    static Stream<String> dumps() {
        return Stream.of(21, 25, 28).flatMap(jdk -> Stream.of("locks-1.json", "pinned-1.json", "monitors-1.txt",
                "pinned-1.print.txt", "pinned-1.sched.txt").filter(name -> jdk > 21 || !name.contains("sched"))
                .map(name -> jdk + " " + name));
    }

    @ParameterizedTest
    @MethodSource("dumps")
    void givesTheThreadsThatAreWholeWhereItWasCutOff(String sample) throws IOException {
        byte[] whole = bytes(sample);
        List<DumpedThread> all =
                read(whole).dumps().stream().findFirst().map(ThreadDump::threads).orElse(List.of());
        for (int percent = 0; percent < 100; percent += 7) {
            byte[] part = Arrays.copyOf(whole, (int) ((long) whole.length * percent / 100));
            for (ThreadDump dump : dumpsOf(part)) {
                if (!new String(part, StandardCharsets.UTF_8).endsWith("\n\n")) {
                    assertThat(dump.damage()).as("%s %%", percent).contains(dump.threads().size() + " thread");
                } // The text format has no end: cut off between two threads, it looks as if it were whole.
                assertThat(dump.threads()).extracting(DumpedThread::id).isEqualTo(
                        all.subList(0, dump.threads().size()).stream().map(DumpedThread::id).toList());
            }
            dumpsOf(Arrays.copyOf(gzip(whole), gzip(whole).length * percent / 100));
        }
    }

    @ParameterizedTest
    @MethodSource("dumps")
    void isReadOrRefusedWithAMessageWhereItsBytesAreWrong(String sample) throws IOException {
        byte[] whole = bytes(sample);
        var random = new Random(sample.hashCode());
        for (int attempt = 0; attempt < 20; attempt++) {
            byte[] damaged = whole.clone();
            for (int flips = random.nextInt(1, 20); flips > 0; flips--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            dumpsOf(damaged);
            int from = random.nextInt(whole.length);
            random.nextBytes(damaged);
            System.arraycopy(whole, 0, damaged, 0, from);
            dumpsOf(damaged);
        }
    }

    @ParameterizedTest
    @MethodSource("dumps")
    void isReadTogetherWithWhatFollowsIt(String sample) throws IOException {
        byte[] whole = bytes(sample);
        var joined = new ByteArrayOutputStream();
        joined.write(whole);
        joined.write(whole);

        int each = read(whole).dumps().size();
        assertThat(dumpsOf(joined.toByteArray())).hasSize(2 * each);
        joined.reset();
        joined.write(whole, 0, whole.length / 2);
        joined.write(whole);
        assertThat(dumpsOf(joined.toByteArray())).hasSizeGreaterThanOrEqualTo(each);
    }

    /** None if the file is refused. */
    private static List<ThreadDump> dumpsOf(byte[] bytes) {
        try {
            DumpReader reader = read(bytes);
            if (!reader.dumps().isEmpty()) {
                assertThat(DumpReport.of(reader)).allSatisfy(report -> assertThat(new DumpText(report, 80, 10).lines())
                        .isNotEmpty().noneMatch(line -> line.chars().anyMatch(letter -> letter < ' ')));
            }
            return reader.dumps();
        } catch (IOException e) {
            assertThat(e).hasMessageStartingWith(NAME);
            return List.of();
        }
    }

    @Test
    void isToldAsUnreadableIfItsPackedLogIsCutOffBeforeAnyDump() throws IOException {
        byte[] log = new Random(1).ints(20_000).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
        byte[] packed = gzip(log);

        assertThatThrownBy(() -> read(Arrays.copyOf(packed, packed.length / 2))).isInstanceOf(IOException.class)
                .hasMessageStartingWith(NAME + " could not be read to its end (")
                .hasMessageContaining("no thread dump");
    }

    private static DumpReader read(byte[] bytes) throws IOException {
        var reader = new DumpReader();
        reader.read(NAME, new ByteArrayInputStream(bytes));
        return reader;
    }

    private static byte[] bytes(String sample) {
        String[] parts = sample.split(" ");
        return SampleDumps.of(Integer.parseInt(parts[0]), parts[1]);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
