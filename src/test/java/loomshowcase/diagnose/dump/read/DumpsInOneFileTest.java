package loomshowcase.diagnose.dump.read;

import static loomshowcase.diagnose.dump.read.ReadDumps.gzip;
import static loomshowcase.diagnose.dump.read.ReadDumps.read;
import static loomshowcase.diagnose.dump.read.ReadDumps.text;
import static loomshowcase.diagnose.dump.read.ReadDumps.threads;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import loomshowcase.diagnose.dump.SampleDumps;
import loomshowcase.diagnose.dump.model.ThreadDump;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each dump of a file is read: of several that were joined, after one that was cut off, and amid a log. */
class DumpsInOneFileTest {

    @Test
    void findsDumpsAmidALog() throws IOException {
        String print = new String(SampleDumps.of(21, "healthy-1.print.txt"), StandardCharsets.UTF_8);
        String log = "10:00 started\n" + print.substring(print.indexOf('\n') + 1) + "10:01 going on\n" + print;

        assertThat(read("log", log.getBytes(StandardCharsets.UTF_8)).dumps()).hasSize(2)
                .allSatisfy(dump -> assertThat(dump.threads()).hasSize(14));
    }

    static Stream<Arguments> files() {
        List<String> kinds = List.of("json", "txt", "print.txt", "sched.txt", "pollers.txt");
        return Stream.of(21, 25, 27).flatMap(jdk -> kinds.stream().flatMap(one -> kinds.stream()
                .map(other -> Arguments.of(jdk, one, other))))
                .filter(both -> (int) both.get()[0] > 21 || Stream.of(both.get()).noneMatch(
                        kind -> kind.equals("sched.txt") || kind.equals("pollers.txt")));
    }

    @ParameterizedTest
    @MethodSource("files")
    @DisplayName("reads dumps of any kind that were joined to one file")
    void readsEachDumpOfAFile(int feature, String one, String other) throws IOException {
        byte[] first = SampleDumps.of(feature, "healthy-1." + one);
        byte[] second = SampleDumps.of(feature, "healthy-1." + other);
        List<ThreadDump> expected = new ArrayList<>();
        int schedulers = 0;
        for (byte[] each : List.of(first, second, first)) {
            DumpReader alone = readIfAny("x", each);
            expected.addAll(alone.dumps());
            schedulers += alone.schedulers().size();
        }

        for (byte[] file : List.of(joined(first, second, first), gzip(joined(first, second, first)))) {
            DumpReader read = readIfAny("x", file);
            assertThat(read.dumps()).map(ReadDumps::text)
                    .isEqualTo(expected.stream().map(ReadDumps::text).toList());
            assertThat(read.schedulers()).hasSize(schedulers);
        }
    }

    @ParameterizedTest
    @CsvSource({"json, json", "json, txt", "json, print.txt", "txt, json", "txt, txt", "txt, print.txt",
        "print.txt, json", "print.txt, txt", "print.txt, print.txt"})
    @DisplayName("reads what follows a dump that was cut off, and says which one was")
    void readsWhatFollowsADumpThatWasCutOff(String cut, String whole) throws IOException {
        byte[] all = SampleDumps.of(25, "pool-1." + cut);
        byte[] second = SampleDumps.of(25, "healthy-1." + whole);
        for (int percent : List.of(35, 50, 51, 52, 53, 54, 80)) {
            List<ThreadDump> read = read("x", joined(Arrays.copyOf(all, all.length * percent / 100), second)).dumps();

            assertThat(read).hasSize(2).last().satisfies(dump -> {
                assertThat(dump.damage()).isNull();
                assertThat(threads(dump)).isEqualTo(threads(read("x", second).dumps().getFirst()));
            });
            assertThat(read.getFirst().damage()).startsWith("dump 1 in it ").contains("what comes after its first "
                    + read.getFirst().threads().size() + " thread");
        }
    }

    @Test
    void aDumpOfWhichNothingIsLeftIsNamed() throws IOException {
        byte[] whole = SampleDumps.of(25, "healthy-1.json");
        byte[] file = joined(Arrays.copyOf(SampleDumps.of(25, "pool-1.json"), 60), whole);

        assertThat(read("x", file).dumps()).singleElement().satisfies(dump -> assertThat(dump.damage())
                .isEqualTo("1 dump in it was cut off before its first thread ended"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "txt", "print.txt"})
    void findsADumpOfAnyKindAmidALog(String kind) throws IOException {
        byte[] dump = SampleDumps.of(25, "healthy-1." + kind);
        byte[] log = "10:00 started\n2026-11-29T10:00:00Z\n{\"level\": 3}\n12\n13:\n".getBytes(StandardCharsets.UTF_8);
        byte[] end = "\n10:01 going on\n{\"level\": 3}\n".getBytes(StandardCharsets.UTF_8);

        assertThat(read("x", joined(log, dump, end, dump, end)).dumps()).hasSize(2)
                .allSatisfy(read -> assertThat(text(read)).isEqualTo(text(read("x", dump).dumps().getFirst())));
    }

    @Test
    @DisplayName("finds dumps wherever they lie in the buffer, and in a stream that gives few bytes at a time")
    void findsDumpsWhereverTheyLie() throws IOException {
        byte[] dump = SampleDumps.of(25, "healthy-1.json");
        List<String> threads = threads(read("x", dump).dumps().getFirst());
        for (int blanks = 0; blanks < 200; blanks += 7) {
            byte[] gap = " ".repeat(blanks).getBytes(StandardCharsets.UTF_8);
            var reader = new DumpReader();
            var slow = new ByteArrayInputStream(joined(gap, dump, gap, dump, gap, dump, gap)) {
                @Override
                public synchronized int read(byte[] into, int offset, int length) {
                    return super.read(into, offset, Math.min(length, 7_919));
                }
            };
            reader.read("x", slow);
            assertThat(reader.dumps()).as("%d blanks", blanks).hasSize(3)
                    .allSatisfy(read -> assertThat(threads(read)).isEqualTo(threads));
        }
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        var joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.write(part);
        }
        return joined.toByteArray();
    }

    /** None if the file is refused, as the output of the pollers is. */
    private static DumpReader readIfAny(String source, byte[] content) {
        try {
            return read(source, content);
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("Thread.vthread_pollers");
            return new DumpReader();
        }
    }
}
