package loomshowcase.diagnose.dump.read;

import static loomshowcase.diagnose.dump.read.ReadDumps.gzip;
import static loomshowcase.diagnose.dump.read.ReadDumps.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import loomshowcase.diagnose.dump.SampleDumps;
import loomshowcase.diagnose.dump.model.DumpFormat;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.diagnose.dump.model.ThreadDump;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dumps of every format and JDK are recognised by their content, compressed or in UTF-16 too. */
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
                .filter(DumpedThread::isVirtual).map(ReadDumps::text).toList();
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
}
