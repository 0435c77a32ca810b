package loomshowcase.diagnose.dump;

import static loomshowcase.diagnose.dump.SampleDumps.answer;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import loomshowcase.diagnose.dump.finding.Finding;
import loomshowcase.diagnose.dump.read.DumpReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first sentence about dumps of real programs names their trouble, and says no more than the dump does. */
class AnswersTest {

    @Test
    void aHangInALogIsAStandStillOnJdk21() throws IOException {
        assertThat(answer(21, "logging-1.json")).isEqualTo(answer(21, "logging-1.txt")).isEqualTo(
                "no other virtual thread runs: both carriers are held by pinned threads that wait for a lock, in "
                        + "LoggingHang.log:41; 20 more wait there without a carrier: if one of them is the lock's next owner, "
                        + "it cannot run");
    }

    @Test
    void secondDumpsTellForHowLongNothingMoved() throws IOException {
        assertThat(answer(21, "logging-1.json", "logging-1.print.txt", "logging-2.json", "logging-2.print.txt"))
                .startsWith("stands still: ").endsWith("; these threads have not moved for 5.80 s");
    }

    @ParameterizedTest
    @CsvSource({"25, 13521355, 21", "26, 1b100dea, 22", "27, 7fa48f16, 20", "28, dfa2d27, 20"})
    void aStandStillInClassLoadingNamesTheNextOwnerThatHasNoCarrier(int feature, String lock, int next)
            throws IOException {
        assertThat(answer(feature, "classloading-1.json")).isEqualTo(answer(feature, "classloading-1.txt")).isEqualTo(
                "stands still: both carriers are held by pinned threads that wait for ReentrantLock@%s, in "
                        .formatted(lock)
                        + "ClassLoadingHang.readArchive:45; its next owner, virtual #%d \"refresh\", has "
                                .formatted(next)
                        + "no carrier");
    }

    @Test
    void jdk21DoesNotNameTheLockNorTheNextOwner() throws IOException {
        assertThat(answer(21, "classloading-1.json"))
                .isEqualTo("no other virtual thread runs: both carriers are held by pinned threads "
                        + "that wait for a lock, in ClassLoadingHang.readArchive:45; 1 more waits there without a carrier: if "
                        + "that one is the lock's next owner, it cannot run");
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 26, 27, 28})
    void carriersWhoseThreadsDoNotBlockStarveTheOthers(int feature) throws IOException {
        assertThat(answer(feature, "starved-1.json")).isEqualTo(answer(feature, "starved-1.txt"))
                .isEqualTo(
                        "starved: both carriers run threads that do not block, in Starved.hash:26; 38 threads have not "
                                + "started");
    }

    @Test
    void jdk21TellsComputingFromAMonitorByProcessorTimeAlone() throws IOException {
        assertThat(answer(21, "starved-1.json"))
                .isEqualTo("starved or stands still: both carriers are held, by threads "
                        + "that compute or wait to enter synchronized, in Starved.hash:26; 38 threads have not started");
        assertThat(answer(21, "starved-1.json", "starved-1.print.txt", "starved-2.json", "starved-2.print.txt"))
                .isEqualTo("starved: both carriers compute, in Starved.hash:26; 38 threads have not started");
        assertThat(answer(21, "deadlocked-monitors-1.json", "deadlocked-monitors-1.print.txt",
                "deadlocked-monitors-2.json", "deadlocked-monitors-2.print.txt"))
                .isEqualTo(
                        "stands still: both carriers are held by pinned threads that use no processor, so they wait to "
                                + "enter synchronized or for a class to be initialised, in Deadlocked.transfer:36, perhaps in a "
                                + "circle: this dump does not name owners; these threads have not moved for 5.71 s");
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 25, 26, 27, 28})
    void aPoolThatHasRunDryIsNamed(int feature) throws IOException {
        assertThat(answer(feature, "pool-1.json")).isEqualTo(answer(feature, "pool-1.txt"))
                .isEqualTo(
                        "37 of 40 virtual threads wait for a connection in HikariPool.getConnection: the pool seems to have "
                                + "none free");
        assertThat(SampleDumps.report(feature, "pool-1.json").findings().getFirst().details()).containsExactly(
                "3 other threads are in the same method of the application, and perhaps hold connections: they wait for a "
                        + "latch, barrier or condition, in ExhaustedPool.callOtherService:50");
    }

    @ParameterizedTest
    @CsvSource({"25, 21, 23", "26, 22, 24", "27, 20, 22", "28, 20, 22"})
    void aCircleOfMonitorsIsADeadlock(int feature, int one, int other) throws IOException {
        assertThat(answer(feature, "deadlocked-monitors-1.json"))
                .isEqualTo(answer(feature, "deadlocked-monitors-1.txt"))
                .isEqualTo("deadlock: #%d \"debit\" → #%d \"credit\" → #%d, in Deadlocked.transfer:36".formatted(one,
                        other,
                        one));
    }

    @ParameterizedTest
    @CsvSource({"26, 22, 24", "27, 20, 22", "28, 20, 22"})
    void aCircleOfLocksIsADeadlockWhereOwnersAreTold(int feature, int one, int other) throws IOException {
        assertThat(answer(feature, "deadlocked-locks-1.json")).isEqualTo(answer(feature, "deadlocked-locks-1.txt"))
                .isEqualTo("deadlock: #%d \"debit\" → #%d \"credit\" → #%d, in Deadlocked.transfer:42".formatted(one,
                        other,
                        one));
    }

    @ParameterizedTest
    @CsvSource({"21, locks, 4.48", "25, 2 locks, 7.01"})
    void aCircleOfLocksIsPerhapsADeadlockWhereOwnersAreNotTold(int feature, String locks, String seconds)
            throws IOException {
        assertThat(answer(feature, "deadlocked-locks-1.json"))
                .isEqualTo("perhaps a deadlock, perhaps contention: 2 threads wait for " + locks
                        + " whose owners this dump does not name, in Deadlocked.transfer:42");
        assertThat(answer(feature, "deadlocked-locks-1.json", "deadlocked-locks-2.json"))
                .isEqualTo("perhaps a deadlock, perhaps contention: 2 threads wait for "
                        + locks
                        + " whose owners this dump does not name, in Deadlocked.transfer:42, and have not moved for "
                        + seconds + " s");
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 25, 26, 27, 28})
    void nothingIsWrongWithThreadsThatSleep(int feature) throws IOException {
        assertThat(answer(feature, "healthy-1.json")).isEqualTo(answer(feature, "healthy-1.txt")).isEqualTo(
                "no circle of locks is seen, and carriers are free; all 40 virtual threads sleep, in "
                        + "Healthy.lambda$main$0:19");
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 25, 26, 27, 28})
    void aPrintAloneSaysThatVirtualThreadsAreMissing(int feature) throws IOException {
        assertThat(answer(feature, "healthy-1.print.txt"))
                .isEqualTo("this kind of dump shows only the virtual threads that are on "
                        + "carriers: carriers are free, and no circle of locks is seen");
    }

    @Test
    @DisplayName("a class initialiser that waits at a monitor pins on 25, not the monitor")
    void anInitialiserPinsNotTheMonitorAtWhichItWaits() throws IOException {
        var reader = new DumpReader();
        reader.read("initialisers.json", new ByteArrayInputStream("""
                {"threadDump": {"processId": "7", "time": "2026-11-30T15:09:25Z", "runtimeVersion": "25.0.3+9-LTS",
                "threadContainers": [{"container": "<root>", "parent": null, "owner": null, "threads": [
                {"tid": "23", "name": "enters", "virtual": true, "state": "BLOCKED", "carrier": "24",
                 "blockedOn": "java.lang.Object@d09df11", "stack": ["shop.Prices.<clinit>(Prices.java:2)",
                 "shop.Orders.load(Orders.java:6)", "java.base/java.lang.VirtualThread.run(VirtualThread.java:460)"]},
                {"tid": "25", "name": "waits", "virtual": true, "state": "WAITING", "carrier": "26",
                 "waitingOn": "java.lang.Object@7e5", "stack": ["java.base/java.lang.Object.wait0(Native Method)",
                 "java.base/java.lang.Object.wait(Object.java:389)", "shop.Rates.<clinit>(Rates.java:3)",
                 "shop.Orders.load(Orders.java:7)", "java.base/java.lang.VirtualThread.run(VirtualThread.java:460)"]},
                {"tid": "24", "name": "ForkJoinPool-1-worker-1", "state": "WAITING", "stack": []},
                {"tid": "26", "name": "ForkJoinPool-1-worker-2", "state": "WAITING", "stack": []}
                ], "threadCount": "4"}]}}
                """.getBytes(StandardCharsets.UTF_8)));

        Finding finding = DumpReport.of(reader).getFirst().findings().getFirst();
        assertThat(finding.details()).contains(
                "virtual #23 \"enters\" is pinned by a class initialiser, and waits to enter synchronized, in Prices.<clinit>:2",
                "virtual #25 \"waits\" is pinned by a class initialiser, and waits in Object.wait, in Rates.<clinit>:3");
        assertThat(finding.suggestion().orElseThrow().text())
                .contains("A class initialiser that blocks pins on every JDK.")
                .doesNotContain("ReentrantLock");
    }
}
