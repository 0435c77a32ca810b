package loomshowcase.diagnose.dump.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import loomshowcase.diagnose.dump.SampleDumps;
import loomshowcase.diagnose.dump.model.DumpFormat;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.diagnose.dump.model.ThreadDump;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dumps of every format and JDK are recognised by their content, and read as far as they are whole. */
class DumpReaderTest {

    static Stream<Integer> jdks() {
        return SampleDumps.JDKS.stream();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void readsEveryDumpOfEveryJdk(int feature) throws IOException {
        for (var dump : SampleDumps.ofJdk(feature).entrySet()) {
            if (dump.getKey().endsWith(".pollers.txt")) {
                continue;
            }
            DumpReader read = read(dump.getKey(), dump.getValue());
            if (dump.getKey().endsWith(".sched.txt")) {
                assertThat(read.schedulers()).as(dump.getKey()).hasSize(1);
            } else {
                assertThat(read.dumps()).as(dump.getKey()).singleElement().satisfies(whole -> {
                    assertThat(whole.damage()).isNull();
                    assertThat(whole.feature()).isEqualTo(feature);
                    assertThat(whole.pid()).isPositive();
                    assertThat(whole.time()).isNotNull();
                    assertThat(whole.format()).isEqualTo(dump.getKey().endsWith("json") ? DumpFormat.JSON
                            : dump.getKey().endsWith("print.txt") ? DumpFormat.PRINT : DumpFormat.TEXT);
                });
            }
        }
    }

    /** The two formats were written one after the other, so threads of the JVM may differ. */
    @ParameterizedTest
    @MethodSource("jdks")
    void textTellsTheSameOfVirtualThreadsAsJson(int feature) throws IOException {
        for (String program : List.of("locks", "monitors", "pinned", "scope", "deadlock", "pool")) {
            assertThat(virtual(feature, program + "-1.txt")).as(program)
                    .containsExactlyInAnyOrderElementsOf(virtual(feature, program + "-1.json"));
        }
    }

    private static List<String> virtual(int feature, String name) throws IOException {
        return read(name, SampleDumps.of(feature, name)).dumps().getFirst().threads().stream()
                .filter(DumpedThread::isVirtual).map(DumpReaderTest::text).toList();
    }

    private static String text(ThreadDump dump) {
        return "%s %s %s %s %s".formatted(dump.format(), dump.pid(), dump.time(), dump.damage(), threads(dump));
    }

    private static List<String> threads(ThreadDump dump) {
        return dump.threads().stream().map(DumpReaderTest::text).toList();
    }

    private static String text(DumpedThread thread) {
        return "%s %s %s %s %s %s %s".formatted(thread.text(), thread.state(), thread.isMounted(), thread.awaited(),
                thread.owner(), thread.owned(), thread.stack().frames());
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 26, 27, 28})
    void aMonitorThatObjectWaitHasReleasedIsNotOwned(int feature) throws IOException {
        List<DumpedThread> waiting = SampleDumps.report(feature, "monitors-1.json").situation().process().last().dump()
                .threads().stream().filter(thread -> thread.name().prefix().equals("object-waiter-")).toList();

        assertThat(waiting).hasSize(2).allSatisfy(thread -> {
            assertThat(thread.awaited()).isNotNull();
            assertThat(thread.owned()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"json, 40", "txt, 40", "print.txt, 0"})
    void readsWhatIsCompressed(String kind, int virtual) throws IOException {
        ThreadDump dump = read("x", gzip(SampleDumps.of(25, "healthy-1." + kind))).dumps().getFirst();

        assertThat(dump.damage()).isNull();
        assertThat(dump.threads().stream().filter(DumpedThread::isVirtual)).hasSize(virtual);
    }

    @Test
    void readsWhatPowerShellHasTurnedIntoUtf16() throws IOException {
        for (String kind : List.of("json", "txt", "print.txt")) {
            byte[] wide = new String(SampleDumps.of(25, "healthy-1." + kind), StandardCharsets.UTF_8)
                    .getBytes(StandardCharsets.UTF_16);
            assertThat(read(kind, wide).dumps()).as(kind).hasSize(1);
        }
    }

    @Test
    void findsDumpsAmidALog() throws IOException {
        String print = new String(SampleDumps.of(21, "healthy-1.print.txt"), StandardCharsets.UTF_8);
        String log = "10:00 started\n" + print.substring(print.indexOf('\n') + 1) + "10:01 going on\n" + print;

        assertThat(read("log", log.getBytes(StandardCharsets.UTF_8)).dumps()).hasSize(2)
                .allSatisfy(dump -> assertThat(dump.threads()).hasSize(14));
    }

    @ParameterizedTest
    @CsvSource({"json, cut off", "txt, cut off", "print.txt, cut off"})
    void aDumpThatIsCutOffGivesWhatIsWhole(String kind, String damage) throws IOException {
        byte[] whole = SampleDumps.of(25, "pool-1." + kind);
        int all = read("x", whole).dumps().getFirst().threads().size();

        for (byte[] cut : List.of(Arrays.copyOf(whole, whole.length / 2),
                Arrays.copyOf(gzip(whole), gzip(whole).length / 2))) {
            ThreadDump dump = read("x", cut).dumps().getFirst();
            assertThat(dump.damage()).contains(damage,
                    "what comes after its first " + dump.threads().size() + " thread");
            assertThat(dump.threads()).hasSizeBetween(1, all - 1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''                                   | x is empty; make one with: jcmd PID Thread.dump_to_file",
        "hello                                | x is no thread dump; make one with",
        "{}                                   | x is JSON, but no thread dump: it has no \"threadDump\"",
        "{\"threadDump\": 3}                  | x is JSON, but no thread dump",
        "{\"threadDump\": {\"threadContainers\": [ | x is a thread dump that was cut off before its first thread ended",
        "JAVA PROFILE 1.0.2                   | x is a heap dump",
        "'PK\u0003\u0004 and more'                 | x is a zip file; unpack it first",
        "0SECTION       TITLE                 | x is a javacore of OpenJ9"})
    void saysInOneLineWhatIsNoThreadDump(String content, String line) {
        assertThatThrownBy(() -> read("x", content.getBytes(StandardCharsets.UTF_8))).isInstanceOf(IOException.class)
                .hasMessageStartingWith(line.strip()).hasMessageNotContaining("\n");
    }

    @Test
    void theOutputOfThePollersIsNamed() {
        assertThatThrownBy(() -> read("x", SampleDumps.of(25, "healthy-1.pollers.txt")))
                .hasMessageContaining("Thread.vthread_pollers");
    }

    @Test
    void namesLoseTheirEscapeSequences() throws IOException {
        String hostile =
                "{\"threadDump\": {\"processId\": 1, \"threadContainers\": [{\"container\": \"<root>\", \"threads\": ["
                        + "{\"tid\": 9, \"name\": \"\\u001b]0;owned\\u0007a\\u001b[31mb\\u202ec\\nd\", \"virtual\": true,"
                        + "\"state\": \"RUNNABLE\", \"stack\": [\"shop.\\u001b[2JCart.add(Cart.java:3)\"]}]}]}}";
        DumpedThread thread =
                read("x", hostile.getBytes(StandardCharsets.UTF_8)).dumps().getFirst().threads().getFirst();

        assertThat(thread.name()).hasToString("abcd");
        assertThat(thread.stack().place()).get()
                .hasToString("Frame[type=shop.Cart, method=add, line=3, isNative=false]");
    }

    @Test
    void hostileNumbersAndNestingAreDamageAndNoFailure() throws IOException {
        String beginning =
                "{\"threadDump\": {\"processId\": \"99999999999999999999\", \"threadContainers\": [{\"container\": "
                        + "\"<root>\", \"owner\": [1], \"threads\": [{\"tid\": {}, \"stack\": [[]], \"name\": 3},";
        String nested = beginning + "{\"tid\": 1, \"x\": " + "[".repeat(5_000);

        assertThat(read("x", nested.getBytes(StandardCharsets.UTF_8)).dumps().getFirst().damage()).contains("damaged");
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
            assertThat(read.dumps()).map(DumpReaderTest::text)
                    .isEqualTo(expected.stream().map(DumpReaderTest::text).toList());
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

    private static DumpReader read(String source, byte[] content) throws IOException {
        var reader = new DumpReader();
        reader.read(source, new ByteArrayInputStream(content));
        return reader;
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }
}
