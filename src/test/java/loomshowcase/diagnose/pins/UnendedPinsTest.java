package loomshowcase.diagnose.pins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import loomshowcase.diagnose.PinKind;
import loomshowcase.diagnose.recording.SampleRecordings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings of {@link loomshowcase.pins.StandStill}, made with the default settings until SIGTERM. */
@DisplayName("pins that had not ended")
class UnendedPinsTest {

    @TempDir
    private Path folder;

    @Test
    void areToldOnJdk21ByTheCarriersAloneForItsDumpsHaveNoStackOfThem() throws IOException {
        PinReport report = read("logging21");

        assertThat(report.pins().count()).isZero();
        assertThat(report.lastDump()).isEqualTo(PinReport.LastDump.READ);
        assertThat(report.dumpedCarriers()).isEqualTo(2);
        assertThat(report.unended()).hasSize(2).allSatisfy(pin -> {
            assertThat(pin.certain()).isTrue();
            assertThat(pin.place()).isNull();
            assertThat(pin.atLeastNanos()).isNull();
        });
        assertThat(answer(report))
                .startsWith("All carriers held at the end: both carriers were held by virtual threads that waited, for "
                        + "an unknown time. No other virtual thread had a carrier at that moment. This recording cannot show "
                        + "where or why.");
    }

    @Test
    void areToldOnJdk25WithTheirStacks() throws IOException {
        PinReport report = read("loading25");

        assertThat(report.unended()).hasSize(2).allSatisfy(pin -> {
            assertThat(pin.kind()).isEqualTo(PinKind.CLASS_LOADING);
            assertThat(pin.holder()).isEqualTo("loomshowcase.pins.StandStill$SlowLoader.loadClass");
            assertThat(pin.waitsIn()).isEqualTo("java.util.concurrent.locks.ReentrantLock.lock");
            assertThat(pin.place()).startsWith("loomshowcase.pins.StandStill.log:");
        });
        assertThat(answer(report))
                .startsWith("All carriers held at the end: both carriers were held by virtual threads that were "
                        + "pinned, by class loading, in loomshowcase.pins.StandStill.log:44, for an unknown time. "
                        + "No other virtual thread had a carrier at that moment.");
    }

    /** A JVM that is killed writes no dump: what had not ended is unknown, and that is no good news. */
    @Test
    void areSaidToBeMissingIfTheJvmWasKilled() throws IOException {
        byte[] killed = SampleRecordings.of("jdk25");
        killed[64] = 5;

        PinReport report = PinReader.read(Files.write(folder.resolve("killed.jfr"), killed));

        assertThat(report.lastDump()).isEqualTo(PinReport.LastDump.MISSING);
        assertThat(answer(report)).endsWith("the last thread dump is missing.");
        assertThat(report.cannotShow()).anyMatch(sentence -> sentence.contains("jcmd PID JFR.dump filename=FILE"));
    }

    @Test
    void areToldApartFromSelectorsWhichHoldTheirCarriersOnJdk21WithoutAnEvent() throws IOException {
        PinReport report = read("selectors21");

        assertThat(report.held()).first().satisfies(held -> {
            assertThat(held.use()).isEqualTo(HeldCarrier.Use.SELECTOR);
            assertThat(held.place()).startsWith("loomshowcase.pins.StandStill.select:");
        });
        assertThat(report.unended()).hasSize(5)
                .allSatisfy(pin -> assertThat(pin.use()).isEqualTo(HeldCarrier.Use.SELECTOR));
        assertThat(answer(report))
                .startsWith("Carriers held at the end: all 5 carriers were held by virtual threads in native "
                        + "code");
    }

    /**
     * A recording of {@code loomshowcase.dumps.Starved}, which {@code jcmd} began and stopped while all carriers
     * computed.
     */
    @Test
    void areNotWhatStarvesTheOthersIfAllCarriersCompute() throws IOException {
        PinReport report = read("starved25");

        assertThat(report.unended()).isEmpty();
        assertThat(report.running()).hasSize(2).allSatisfy(running -> {
            assertThat(running.place()).isEqualTo("loomshowcase.dumps.Starved.hash:26");
            assertThat(running.atLeastNanos()).isEqualTo(6_849_467_744L);
        });
        assertThat(answer(report))
                .startsWith("Starved at the end: both carriers were taken by virtual threads that did not block, in "
                        + "loomshowcase.dumps.Starved.hash:26, for at least 6.85 s. Virtual threads are not time-sliced: no "
                        + "other runs until one of them waits, yields or ends.");
        assertThat(new PinText(report, 100, 20).lines())
                .contains(
                        "  - computing: Run work that computes on a pool of platform threads, one per processor. Virtual");
    }

    @Test
    void areToldApartFromThreadsThatRanAtASingleMoment() {
        var one = new RunningThread(27, "ForkJoinPool-1-worker-1", "shop.Prices.compute:7", null);
        var other = new RunningThread(29, "ForkJoinPool-1-worker-2", "shop.Prices.compute:7", 5_000_000_000L);

        assertThat(answer(Reports.running(one, other)))
                .endsWith("When the recording ended, both carriers ran a virtual thread, in "
                        + "shop.Prices.compute:7. If the process hangs, these threads compute, and no other virtual thread runs.");
        assertThat(answer(Reports.running(other))).doesNotContain("ran a virtual thread");
    }

    private static String answer(PinReport report) {
        return new PinAnswer(report).text();
    }

    private static PinReport read(String name) throws IOException {
        return PinReader.read(SampleRecordings.packed(name));
    }
}
