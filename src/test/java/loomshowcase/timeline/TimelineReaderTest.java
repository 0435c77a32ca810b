package loomshowcase.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Records with the JDK that runs this test, so with each JDK that the build finds. */
@Timeout(60)
class TimelineReaderTest {

    private static final boolean UNMOUNTS_AT_MONITORS = Runtime.version().feature() >= 24;

    @TempDir
    private Path folder;

    @Test
    void showsWhatEachThreadOfTheProgramDid() throws Exception {
        Recorded recorded = record("waits");
        Timeline timeline = TimelineReader.read(recorded.file(), Instant.EPOCH);

        assertThat(recorded.output()).isEqualTo(RecordedProgram.OUTPUT);
        assertThat(timeline.rows()).extracting(row -> row.name().replaceAll("#\\d+", "#N")).containsExactly(
                "main", "platform-1", "platform-2", "virtual-1", "virtual-2",
                "platform in wait", "platform before monitor", "platform parked", "platform reader",
                "virtual in wait", "virtual before monitor", "virtual parked", "virtual reader",
                "asleep in monitor", "virtual #N", "asleep at exit", "daemon at exit");
        checkSleepers(timeline);
        checkWaits(timeline);
        checkEnds(timeline);
    }

    private static void checkSleepers(Timeline timeline) {
        for (String kind : List.of("platform", "virtual")) {
            Span one = longest(row(timeline, kind + "-1"));
            Span other = longest(row(timeline, kind + "-2"));
            assertThat(List.of(one, other)).extracting(Span::activity).containsOnly(Activity.SLEEPING);
            assertThat(List.of(one, other)).extracting(Span::platformThread)
                    .containsOnly(kind.equals("platform") ? PlatformThread.HELD : PlatformThread.FREE);
            assertThat(one.start()).isLessThan(other.end());
            assertThat(other.start()).isLessThan(one.end());
        }
        assertThat(longest(row(timeline, "asleep in monitor")))
                .returns(Activity.SLEEPING, Span::activity)
                .returns(UNMOUNTS_AT_MONITORS ? PlatformThread.FREE : PlatformThread.HELD, Span::platformThread);
    }

    private static void checkWaits(Timeline timeline) {
        assertThat(waits(timeline, "platform in wait")).contains("MONITOR_WAIT HELD");
        assertThat(waits(timeline, "platform before monitor")).contains("MONITOR_ENTER HELD");
        assertThat(waits(timeline, "platform parked")).contains("PARKED HELD");
        assertThat(waits(timeline, "platform reader")).contains("SOCKET_READ HELD");
        assertThat(waits(timeline, "virtual reader")).contains("SOCKET_READ FREE");
        assertThat(waits(timeline, "virtual parked")).doesNotContain("PARKED FREE");
        if (UNMOUNTS_AT_MONITORS) {
            assertThat(waits(timeline, "virtual in wait")).doesNotContain("MONITOR_WAIT FREE", "MONITOR_WAIT UNKNOWN");
        } else {
            assertThat(waits(timeline, "virtual in wait")).contains("MONITOR_WAIT HELD");
            assertThat(waits(timeline, "virtual before monitor")).contains("MONITOR_ENTER HELD");
        }
    }

    private static void checkEnds(Timeline timeline) {
        assertThat(timeline.rows()).allMatch(Row::startKnown);
        assertThat(timeline.rows()).filteredOn(row -> row.end().isEmpty())
                .extracting(Row::name).containsExactlyInAnyOrder("asleep at exit", "daemon at exit");
        assertThat(row(timeline, "main").start()).isZero();
        assertThat(timeline.rows()).allSatisfy(row -> {
            assertThat(row.start()).isLessThanOrEqualTo(row.endIn(timeline.length()));
            assertThat(row.endIn(timeline.length())).isLessThanOrEqualTo(timeline.length());
            row.spans().stream().reduce((before, after) -> {
                assertThat(after.start()).isGreaterThanOrEqualTo(before.end());
                return after;
            });
        });
    }

    @Test
    void showsWhatWasAliveAtSystemExit() throws Exception {
        Recorded recorded = record("exit");
        Timeline timeline = TimelineReader.read(recorded.file(), Instant.EPOCH);

        assertThat(recorded.exitCode()).isEqualTo(3);
        assertThat(row(timeline, "main").end()).isEmpty();
        assertThat(row(timeline, "asleep at exit")).returns(List.of(), Row::spans);
        assertThat(row(timeline, "asleep at exit").end()).isEmpty();
    }

    @Test
    void readsTheRecordingOfAJvmThatWasToldToEnd() throws Exception {
        Process process = start("terminated");
        process.inputReader().readLine();
        process.destroy();
        process.waitFor();

        assertThat(row(TimelineReader.read(file("terminated"), Instant.EPOCH), "main").end()).isEmpty();
    }

    @Test
    void saysThatAHaltedJvmLeftNothing() throws Exception {
        Recorded recorded = record("halt");

        assertThat(recorded.exitCode()).isEqualTo(3);
        assertThatThrownBy(() -> TimelineReader.read(recorded.file(), Instant.EPOCH)).isInstanceOf(IOException.class)
                .hasMessage("its JVM was killed or halted before it wrote the recording");
    }

    @Test
    void saysThatAFileIsCutOffAtAnyPlace() throws Exception {
        byte[] whole = Files.readAllBytes(record("exit").file());
        Path cut = folder.resolve("cut.jfr");
        for (int length = 4; length < whole.length; length += 1 + whole.length / 50) {
            Files.write(cut, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> TimelineReader.read(cut, Instant.EPOCH)).isInstanceOf(IOException.class)
                    .hasMessage("the recording was cut off or damaged; run it again");
        }
    }

    @Test
    void saysThatAFileIsNotARecording() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "FLIGHT 21, FLIGHT 25");

        assertThatThrownBy(() -> TimelineReader.read(text, Instant.EPOCH)).isInstanceOf(IOException.class)
                .hasMessage("what was written is not a flight recording");
        assertThatThrownBy(() -> TimelineReader.read(folder.resolve("none.jfr"), Instant.EPOCH))
                .isInstanceOf(IOException.class)
                .hasMessage("there is no recording");
    }

    @Test
    void saysThatARecordingHasOtherEvents() throws Exception {
        Path other = folder.resolve("other.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.ThreadSleep");
            recording.enable("jdk.ActiveRecording");
            recording.start();
            Thread.ofPlatform().start(() -> {}).join();
            recording.dump(other);
        }

        assertThatThrownBy(() -> TimelineReader.read(other, Instant.EPOCH)).isInstanceOf(IOException.class)
                .hasMessageStartingWith("the recording was not made for a timeline: ");
    }

    private Recorded record(String what) throws Exception {
        Process process = start(what);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new Recorded(file(what), output, process.waitFor());
    }

    /** The name of the folder has the characters at which JFR splits its options. */
    private Process start(String what) throws IOException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:disable", "-Xlog:all=warning:stderr"));
        line.addAll(TimelineRecording.jvmOptions(file(what), file(what).getParent()));
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), RecordedProgram.class.getName(), what));
        return new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private Path file(String what) throws IOException {
        return Files.createDirectories(folder.resolve("a b,c=d")).resolve(what + ".jfr");
    }

    private static Row row(Timeline timeline, String name) {
        return timeline.rows().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
    }

    private static Span longest(Row row) {
        return row.spans().stream().max((one, other) -> one.length().compareTo(other.length())).orElseThrow();
    }

    private static List<String> waits(Timeline timeline, String name) {
        return row(timeline, name).spans().stream().map(span -> span.activity() + " " + span.platformThread()).toList();
    }

    private record Recorded(Path file, String output, int exitCode) {}
}
