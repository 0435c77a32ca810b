package loomshowcase.diagnose.pins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingStream;
import loomshowcase.diagnose.PinKind;
import loomshowcase.diagnose.recording.EventSetting;
import loomshowcase.pins.RecordedPins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Recordings that the JDK of this test makes. */
@Timeout(120)
class OwnRecordingTest {

    private static final boolean MONITORS_PIN = Runtime.version().feature() < 24;

    @TempDir
    private Path folder;

    @Test
    void recordsEveryPinWithTheAdvisedOption() throws Exception {
        PinReport report = record("jdk.VirtualThreadPinned#threshold=0ms");

        assertThat(report.damage()).isNull();
        assertThat(report.settings()).contains(
                new EventSetting("jdk.VirtualThreadPinned", true, 0L, true, false));
        assertThat(report.groups()).extracting(PinGroup::kind)
                .contains(PinKind.CLASS_INITIALIZER, PinKind.CLASS_LOADING, PinKind.NATIVE_FRAME);
        assertThat(report.groups()).filteredOn(group -> group.place().contains("RecordedPins"))
                .filteredOn(group -> group.kind() == PinKind.SYNCHRONIZED || group.kind() == PinKind.OBJECT_WAIT
                        || group.kind() == PinKind.MONITOR_ENTER)
                .extracting(PinGroup::kind)
                .containsExactlyInAnyOrderElementsOf(MONITORS_PIN
                        ? List.of(PinKind.SYNCHRONIZED, PinKind.OBJECT_WAIT, PinKind.MONITOR_ENTER) : List.of());
    }

    @Test
    void saysThatAnEventWasOff() throws Exception {
        PinReport report = record("jdk.VirtualThreadPinned#enabled=false");

        assertThat(report.pins().count()).isZero();
        assertThat(report.cannotShow()).first().asString()
                .startsWith("Any pin at all: jdk.VirtualThreadPinned was off");
    }

    @Test
    void givesTheHighestThresholdIfTheSettingsChanged() throws IOException {
        Path file = folder.resolve("changed.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.ActiveSetting");
            recording.enable("jdk.VirtualThreadPinned").withStackTrace()
                    .withThreshold(Duration.ofMillis(5));
            recording.start();
            recording.enable("jdk.VirtualThreadPinned").withThreshold(Duration.ZERO);
            recording.dump(file);
        }

        PinReport report = PinReader.read(file);

        assertThat(report.settings()).contains(
                new EventSetting("jdk.VirtualThreadPinned", true, 5_000_000L, true, true));
        assertThat(report.cannotShow()).anyMatch(line -> line.startsWith("Some pins shorter than 5 ms"));
    }

    @Test
    void saysHowToGetThreadDumpsIfTheyWereToComeLaterAsWithTheSettingsProfile() throws Exception {
        PinReport report = recordDumps(Duration.ofHours(1), RecordingStream::startAsync);

        assertThat(report.lastDump()).isEqualTo(PinReport.LastDump.NOT_RECORDED);
        assertThat(report.cannotShow()).first().asString().endsWith("(set jdk.ThreadDump#period=everyChunk).");
    }

    @Test
    void takesADumpThatIsWrittenEverySoOftenForNoneOfTheEnd() throws Exception {
        var dumped = new CountDownLatch(1);
        PinReport report = recordDumps(Duration.ofMillis(50), stream -> {
            stream.onEvent("jdk.ThreadDump", event -> dumped.countDown());
            stream.startAsync();
            dumped.await();
        });

        assertThat(report.lastDump()).isEqualTo(PinReport.LastDump.MISSING);
        assertThat(report.cannotShow()).first().asString().contains("a thread dump every 50 ms, and none of its end");
        assertThat(new PinAnswer(report).text()).endsWith("the last thread dump is missing.");
    }

    private interface Streamed {

        void accept(RecordingStream stream) throws InterruptedException;
    }

    private PinReport recordDumps(Duration period, Streamed body) throws IOException, InterruptedException {
        Path file = folder.resolve("dumps.jfr");
        try (var stream = new RecordingStream()) {
            stream.enable("jdk.ActiveSetting");
            stream.enable("jdk.VirtualThreadPinned").withStackTrace().withoutThreshold();
            stream.enable("jdk.ThreadDump").withPeriod(period);
            body.accept(stream);
            stream.dump(file);
        }
        return PinReader.read(file);
    }

    /** JFR identifies events by name, so the test's own event can replace one that is hard to provoke. */
    @Test
    void countsVirtualThreadsThatTheSchedulerRejected() throws IOException {
        Path file = folder.resolve("refused.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.VirtualThreadSubmitFailed");
            recording.start();
            for (int each = 0; each < 3; each++) {
                var refused = new Refused();
                refused.exceptionMessage = "no more";
                refused.commit();
            }
            recording.dump(file);
        }

        assertThat(PinReader.read(file).submitFailures())
                .containsExactly(new PinReport.SubmitFailure("no more", 3));
    }

    @Name("jdk.VirtualThreadSubmitFailed")
    private static final class Refused extends Event {
        private String exceptionMessage;
    }

    private PinReport record(String setting) throws IOException, InterruptedException {
        Path file = folder.resolve("pins.jfr");
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djdk.reflect.useNativeAccessorOnly=true",
                "-XX:StartFlightRecording:filename=%s,%s".formatted(file, setting),
                "-cp", Path.of("target", "test-classes").toString(), RecordedPins.class.getName(),
                "synchronized-method", "initializer", "loading", "native", "wait", "contention"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(folder.resolve("out.txt"))).isZero();
        return PinReader.read(file);
    }
}
