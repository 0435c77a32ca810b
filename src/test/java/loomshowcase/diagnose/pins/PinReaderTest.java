package loomshowcase.diagnose.pins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loomshowcase.Golden;
import loomshowcase.diagnose.PinKind;
import loomshowcase.diagnose.recording.EventSetting;
import loomshowcase.diagnose.recording.SampleRecordings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recordings of each JDK, read by the JDK that runs this test. */
class PinReaderTest {

    private static final String PAUSE = "loomshowcase.pins.RecordedPins.pause";

    @TempDir
    private Path folder;

    @Test
    void infersWhatPinnedOnJdk21FromTheStack() throws IOException {
        PinReport report = read(21);

        assertThat(report.jvm().feature()).isEqualTo(21);
        assertThat(report.jvm().tellsReason()).isFalse();
        assertThat(report.pins().count()).isEqualTo(5);
        assertThat(report.groups()).filteredOn(PinGroup::isRecordedAsPin)
                .extracting(PinGroup::kind, PinGroup::holder, PinGroup::pinnedReason)
                .containsExactlyInAnyOrder(
                        tuple(PinKind.SYNCHRONIZED, "loomshowcase.pins.RecordedPins.inSynchronizedMethod",
                                null),
                        tuple(PinKind.SYNCHRONIZED, null, null),
                        tuple(PinKind.CLASS_INITIALIZER, "loomshowcase.pins.RecordedPins$Initialized", null),
                        tuple(PinKind.CLASS_LOADING, "java.lang.ClassLoader.loadClass", null),
                        tuple(PinKind.NATIVE_FRAME,
                                "jdk.internal.reflect.DirectMethodHandleAccessor$NativeAccessor.invoke0", null));
    }

    @Test
    void findsWaitsOnJdk21ThatPinWithoutAnEventOfPinning() throws IOException {
        assertThat(read(21).groups()).filteredOn(group -> !group.isRecordedAsPin())
                .extracting(PinGroup::kind, PinGroup::event, PinReaderTest::method)
                .containsExactlyInAnyOrder(
                        tuple(PinKind.OBJECT_WAIT, "jdk.JavaMonitorWait", "inObjectWait"),
                        tuple(PinKind.MONITOR_ENTER, "jdk.JavaMonitorEnter", "atContendedMonitor"),
                        tuple(PinKind.AWAITED_INITIALIZER, "jdk.JavaMonitorWait", "atInitializerOfAnother"),
                        tuple(PinKind.AWAITED_INITIALIZER, "jdk.JavaMonitorWait", "atInitializerOfAnotherForName"));
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 26, 27})
    void takesTheReasonOfNewerJdksFromTheEvent(int feature) throws IOException {
        PinReport report = read(feature);

        assertThat(report.jvm().feature()).isEqualTo(feature);
        assertThat(report.groups()).allMatch(PinGroup::isRecordedAsPin)
                .extracting(PinGroup::kind, PinGroup::blockingOperation, PinGroup::pinnedReason)
                .contains(
                        tuple(PinKind.CLASS_INITIALIZER, "LockSupport.park",
                                "VM call to loomshowcase.pins.RecordedPins$Initialized.<clinit> on stack"),
                        tuple(PinKind.NATIVE_FRAME, "LockSupport.park", "Native or VM frame on stack"),
                        tuple(PinKind.CLASS_LOADING, "LockSupport.park", "Freeze or preempt failed (2)"));
        assertThat(report.pins().count()).isEqualTo(feature == 25 ? 5 : 4);
    }

    /** From 26 on, a thread that gets there by bytecode unmounts (JDK-8369238). */
    @ParameterizedTest
    @CsvSource({
        "25, atInitializerOfAnother:atInitializerOfAnotherForName",
        "26, atInitializerOfAnotherForName",
        "27, atInitializerOfAnotherForName"})
    void findsWaitsForTheInitialiserOfAnotherThread(int feature, String methods) throws IOException {
        assertThat(read(feature).groups()).filteredOn(group -> group.kind() == PinKind.AWAITED_INITIALIZER)
                .extracting(PinReaderTest::method).containsExactlyInAnyOrder(methods.split(":"));
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 25, 26, 27})
    void takesTheTopFrameOfTheUsersCodeAsThePlace(int feature) throws IOException {
        assertThat(read(feature).groups()).allMatch(PinGroup::ofUser)
                .filteredOn(group -> group.kind() == PinKind.CLASS_INITIALIZER).singleElement()
                .satisfies(group -> {
                    assertThat(group.place()).startsWith(PAUSE + ":");
                    assertThat(group.ways()).singleElement().satisfies(way -> assertThat(way.callers())
                            .satisfiesExactly(
                                    frame -> assertThat(frame).contains("RecordedPins$Initialized.<clinit>:"),
                                    frame -> assertThat(frame).contains("RecordedPins.pinned:"),
                                    frame -> assertThat(frame).contains("RecordedPins.lambda$main$0:")));
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 25, 26, 27})
    void readsTheSettingsOfTheRecording(int feature) throws IOException {
        assertThat(read(feature).settings()).contains(
                new EventSetting("jdk.VirtualThreadPinned", true, 20_000_000L, true, false),
                new EventSetting("jdk.JavaMonitorWait", true, 20_000_000L, true, false));
    }

    @ParameterizedTest
    @CsvSource({"21, 80", "21, 120", "25, 80", "25, 120", "26, 80", "26, 120", "27, 80", "27, 120"})
    void fitsTheReportIntoTheTerminal(int feature, int columns) throws IOException {
        List<String> lines = new PinText(read(feature), columns, 20).lines();

        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(columns));
        Golden.assertSame("diagnose/pins/jdk%s-%s.txt".formatted(feature, columns), String.join("\n", lines) + "\n");
    }

    @Test
    void readsSeveralRecordingsInOneFile() throws IOException {
        Path file = Files.write(folder.resolve("both.jfr"),
                SampleRecordings.joined(SampleRecordings.ofJdk(25), SampleRecordings.ofJdk(25)));

        PinReport report = PinReader.read(file);

        assertThat(report.damage()).isNull();
        assertThat(report.pins().count()).isEqualTo(10);
        assertThat(report.groups()).hasSameSizeAs(read(25).groups()).allMatch(group -> group.count() == 2);
    }

    /** The JDK's reader loses the pins of the second one: both number their events differently. */
    @Test
    @DisplayName("loses nothing of two recordings of JDK 21 in one file")
    void losesNothingOfTwoRecordingsOfJdk21InOneFile() throws IOException {
        byte[] first = SampleRecordings.ofJdk(21);
        byte[] second = SampleRecordings.of("synchronized");
        PinReport alone = PinReader.read(Files.write(folder.resolve("second.jfr"), second));

        PinReport report = PinReader.read(Files.write(folder.resolve("both.jfr"),
                SampleRecordings.joined(first, second)));

        assertThat(report.damage()).isNull();
        assertThat(report.pins().count()).isEqualTo(read(21).pins().count() + alone.pins().count());
        assertThat(report.events()).isEqualTo(read(21).events() + alone.events());
        assertThat(report.durationNanos()).isEqualTo(read(21).durationNanos() + alone.durationNanos());
        assertThat(report.jvm().others()).hasSize(1).allMatch(name -> name.startsWith("JDK 21 (21.0."));
    }

    @Test
    void readsEachJdkInOneFileByItsOwnRules() throws IOException {
        PinReport report = PinReader.read(Files.write(folder.resolve("both.jfr"),
                SampleRecordings.joined(SampleRecordings.ofJdk(25), SampleRecordings.ofJdk(21))));

        assertThat(report.groups()).hasSize(read(25).groups().size() + read(21).groups().size())
                .containsAll(read(21).groups()).containsAll(read(25).groups());
        assertThat(report.jvm().feature()).isEqualTo(25);
        assertThat(report.jvm().others()).singleElement().asString().startsWith("JDK 21 (");
    }

    @Test
    void readsARecordingThatWasPackedWithGzip() throws IOException {
        Path packed = Files.copy(SampleRecordings.packed("jdk25"), folder.resolve("pins.jfr.gz"));

        assertThat(PinReader.read(packed).groups()).isEqualTo(read(25).groups());
        assertThat(PinReader.read(packed).file()).isEqualTo("pins.jfr.gz");
    }

    @Test
    void saysWhoMadeARecordingThatCannotShowPins() {
        Path file = SampleRecordings.packed("async-profiler");

        assertThatThrownBy(() -> PinReader.read(file)).isInstanceOf(IOException.class).hasMessageContaining(
                "has no jdk.VirtualThreadPinned, so it cannot show pins: it was made by async-profiler");
    }

    /** Two carriers, one for each processor, in the time of the recording. */
    @Test
    void knowsHowManyCarriersThePinsHadToShare() throws IOException {
        PinReport report = PinReader.read(SampleRecordings.packed("synchronized"));

        assertThat(report.carriers()).isEqualTo(2);
        assertThat(new PinAnswer(report).text()).contains(" % of the ");
        assertThat(read(21).carriers()).isNull();
    }

    private PinReport read(int feature) throws IOException {
        return PinReader.read(SampleRecordings.fileOfJdk(feature, folder));
    }

    private static String method(PinGroup group) {
        return group.place().replaceAll(".*RecordedPins\\.|:\\d+$", "");
    }
}
