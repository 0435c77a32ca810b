package loomshowcase.diagnose.pools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import loomshowcase.Golden;
import loomshowcase.diagnose.pools.WaitKind.Source;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recordings of {@link loomshowcase.pools.RecordedPools}, whose loads are known, read by the JDK that runs this test. */
class PoolReaderTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"jdk17", "jdk21", "jdk25", "everything", "running"})
    void aFullPoolThatWaitsForSocketsGains(String recording) throws IOException {
        Pool orders = pool(recording, "orders-*");

        assertThat(orders.answer()).isEqualTo(Answer.GAINS);
        assertThat(orders.threads()).isEqualTo(10);
        assertThat(orders.mostBusy()).isEqualTo(10);
        assertThat(orders.full()).isGreaterThan(0.9);
        assertThat(orders.waiting(Source.OUTSIDE)).isGreaterThan(0.85);
        assertThat(orders.verdict()).contains("waiting for socket reads");
        assertThat(orders.waits().getFirst().places().getFirst().path().getFirst())
                .startsWith("loomshowcase.pools.RecordedPools$Answer.read:");
        assertThat(orders.notes())
                .anyMatch(note -> note.startsWith("Its size is a limit: at most 10 of its tasks use "
                        + "localhost:"));
    }

    /** A task of 40 ms every 10 ms keeps four threads busy, and more where the machine woke them late. */
    @ParameterizedTest
    @ValueSource(strings = {"jdk17", "jdk21", "jdk25", "everything", "running"})
    void countsBusyThreadsAsLittlesLawHasThem(String recording) throws IOException {
        Pool mail = pool(recording, "mail-*");
        double seconds = mail.waits().stream().filter(wait -> wait.kind() == WaitKind.SLEEP).findFirst().orElseThrow()
                .totalNanos() / 1e9;

        assertThat(mail.meanBusy()).isCloseTo(seconds / (mail.observedNanos() / 1e9), Percentage.withPercentage(10));
        assertThat(mail.meanBusy()).isBetween(3.6, 5.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk17", "jdk21", "jdk25", "everything", "running"})
    void aPoolThatWaitsForOneLockHasAnotherLimit(String recording) throws IOException {
        Pool report = pool(recording, "report-*");

        assertThat(report.answer()).isEqualTo(Answer.OTHER_LIMIT);
        assertThat(report.verdict()).contains("waiting for a lock", "while one was at work");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk17", "jdk21", "jdk25", "running"})
    void waitsThatWereTooShortToBeRecordedAreUnknown(String recording) throws IOException {
        assertThat(pool(recording, "short-*").answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(pool(recording, "short-*").verdict()).contains("waits and idle times below 20 ms were not recorded");
    }

    @Test
    void theAdvisedSettingsTellWhatShortWaitsAre() throws IOException {
        assertThat(pool("everything", "short-*").answer()).isEqualTo(Answer.GAINS);
        assertThat(pool("everything", "short-*").verdict()).contains("waiting for sleep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk17", "jdk21", "jdk25", "everything", "running"})
    void poolsWithFreeThreadsHaveNothingToGain(String recording) throws IOException {
        assertThat(List.of("never-*", "clock-*", "growing-*")).allSatisfy(
                name -> assertThat(pool(recording, name).answer()).isEqualTo(Answer.NOTHING));
        assertThat(pool(recording, "clock-*").feed()).isEqualTo(Feed.SCHEDULE);
        assertThat(pool(recording, "growing-*").feed()).isEqualTo(Feed.HAND_OFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk17", "jdk21", "jdk25", "everything"})
    void aPoolThatFillsTheProcessorsComputes(String recording) throws IOException {
        assertThat(pool(recording, "hash-*").verdict()).startsWith("computes (");
        assertThat(pool(recording, "hash-*").computing().getFirst()).contains("RecordedPools.compute:");
    }

    /** Half of what it waits for did not end before the recording did, and has no event. */
    @Test
    void takesFromTheDumpsWhatBeganBeforeTheRecordingOrDidNotEnd() throws IOException {
        Pool never = pool("running", "never-*");

        assertThat(never.threads()).isEqualTo(5);
        assertThat(never.mostBusy()).isZero();
        assertThat(pool("running", "orders-*").full()).isGreaterThan(0.99);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk21", "jdk25"})
    void foretellsPinsOnJdk21FromSynchronizedMethods(String recording) throws IOException {
        assertThat(pool(recording, "orders-*").notes()).anyMatch(note -> note.startsWith("On JDK 21 to 23, ")
                && note.contains("below the synchronized method loomshowcase.pools.RecordedPools$Answer.read"));
    }

    @Test
    void aThreadForEachTaskIsNoPool() throws IOException {
        assertThat(pool("jdk25", "answer").verdict()).startsWith("no pool: ").contains("a new one for each task");
    }

    @Test
    void saysThatSocketEventsOfJdk25AreSamples() throws IOException {
        PoolReport report = read("jdk25");

        assertThat(report.cannotShow())
                .anyMatch(sentence -> sentence.startsWith("Most waits at sockets: JFR recorded at most "
                        + "100/s of them"));
        assertThat(read("everything").cannotShow()).noneMatch(sentence -> sentence.startsWith("Most waits at sockets"));
    }

    @ParameterizedTest
    @CsvSource({"jdk17, 80", "jdk17, 120", "jdk25, 80", "jdk25, 120", "everything, 100"})
    void fitsTheReportIntoTheTerminal(String recording, int columns) throws IOException {
        List<String> lines = new PoolText(read(recording), columns, 20).lines();

        assertThat(lines).filteredOn(line -> !line.contains(PoolText.HOW_TO_RECORD))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(columns));
        Golden.assertSame("diagnose/pools/%s-%s.txt".formatted(recording, columns), String.join("\n", lines) + "\n");
    }

    private Pool pool(String recording, String name) throws IOException {
        return read(recording).pools().stream().filter(pool -> pool.name().equals(name)).findFirst().orElseThrow();
    }

    private PoolReport read(String recording) throws IOException {
        return PoolReader.read(PoolRecordings.file(recording, folder), recording + ".jfr");
    }
}
