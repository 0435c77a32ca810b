package loomshowcase.diagnose.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import loomshowcase.diagnose.dump.read.DumpReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("what a dump does not show is what this dump lacks")
class CannotShowTest {

    @Test
    void aDeadlockNeedsNoSecondDump() throws IOException {
        assertThat(cannotShow(27, "deadlocked-monitors-1.json")).singleElement().asString()
                .startsWith("One single moment");
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 25})
    void ownersAreMissedOnlyWhereThreadsWaitForLocks(int feature) throws IOException {
        assertThat(cannotShow(feature, "pool-1.json")).noneMatch(sentence -> sentence.contains("owns"))
                .first().asString().startsWith("How many connections the pool has");
        assertThat(cannotShow(feature, "classloading-1.json")).first().asString().containsAnyOf("who owns", "Who owns")
                .matches(sentence -> feature == 21 == sentence.startsWith("Which lock each thread waits for"));
    }

    @Test
    void theNextOwnerOfALockIsSaidToBeInferred() throws IOException {
        assertThat(cannotShow(25, "classloading-1.json")).first().asString()
                .contains("That #21 is the next owner is inferred: it stands in the lock's queue, but is RUNNABLE");
        assertThat(cannotShow(27, "classloading-1.json")).anyMatch(sentence -> sentence.contains("is inferred"));
    }

    @Test
    void aPrintBesideADumpIsSaidToBeOfTheSameMoment() throws IOException {
        assertThat(cannotShow(25, "starved-1.json", "starved-1.print.txt"))
                .anyMatch(sentence -> sentence
                        .startsWith("Whether anything moves: starved-1.json and starved-1.print.txt "
                                + "cannot be compared"))
                .anyMatch(sentence -> sentence
                        .startsWith("How much processor time the carriers use now: cpu is their total"))
                .noneMatch(sentence -> sentence.contains("no processor time"));
        assertThat(cannotShow(25, "starved-1.json", "starved-1.print.txt", "starved-2.json", "starved-2.print.txt"))
                .noneMatch(sentence -> sentence.startsWith("Whether anything moves"))
                .anyMatch(sentence -> sentence.contains("an endless loop and a long computation look alike"));
    }

    @Test
    @DisplayName("a Thread.print that is beside no dump is not left out without a word")
    void aPrintThatIsNotUsedIsNamed() throws IOException {
        String print = new String(SampleDumps.of(21, "starved-1.print.txt"), StandardCharsets.UTF_8);
        var reader = new DumpReader();
        reader.read("starved-1.json", new ByteArrayInputStream(SampleDumps.of(21, "starved-1.json")));
        reader.read("near.txt", new ByteArrayInputStream(print.getBytes(StandardCharsets.UTF_8)));
        reader.read("late.txt", new ByteArrayInputStream(
                print.replaceFirst("15:53:02", "15:54:02").getBytes(StandardCharsets.UTF_8)));

        assertThat(DumpReport.of(reader).getFirst().cannotShow()).filteredOn(sentence -> sentence.contains(".txt says"))
                .singleElement().asString()
                .startsWith(
                        "What late.txt says: a Thread.print adds to one dump that has all threads, if that was taken "
                                + "within 60 s of it");
        assertThat(cannotShow(21, "starved-1.json", "starved-1.print.txt", "starved-1.print.txt"))
                .anyMatch(sentence -> sentence.startsWith("What starved-1.print.txt says"));
        assertThat(cannotShow(21, "starved-1.print.txt", "starved-2.print.txt"))
                .noneMatch(sentence -> sentence.contains(".txt say"));
    }

    @Test
    void aCommandThatAFindingGivesIsNotRepeated() throws IOException {
        String command = "java -jar loom-showcase.jar dump ";
        assertThat(cannotShow(21, "logging-1.json")).noneMatch(sentence -> sentence.contains(command));
        assertThat(cannotShow(21, "healthy-1.json")).anyMatch(sentence -> sentence.contains(command));
    }

    @Test
    @DisplayName("who reads under a read-write lock is never shown, and who writes is from JDK 26 on")
    void ofAReadWriteLockOnlyReadersAreNeverShown() throws IOException {
        assertThat(cannotShow(25, "locks-1.json")).contains(
                "Who holds a read-write lock: dumps name a writer from JDK 26 on, and readers never.");
        String readers = "Who holds a read-write lock for reading, or a stamped lock: no dump names them.";
        assertThat(cannotShow(27, "locks-1.json")).contains(readers);

        String dump = new String(SampleDumps.of(27, "locks-1.json"), StandardCharsets.UTF_8);
        String ofAWriter = dump.replaceAll("(ReentrantReadWriteLock\\$NonfairSync@\\w+\")", "$1, \"owner\": 24");
        assertThat(ofAWriter).isNotEqualTo(dump);
        var reader = new DumpReader();
        reader.read("writer.json", new ByteArrayInputStream(ofAWriter.getBytes(StandardCharsets.UTF_8)));
        assertThat(DumpReport.of(reader).getFirst().cannotShow()).isNotEmpty()
                .noneMatch(sentence -> sentence.contains("read-write lock"));
    }

    private static List<String> cannotShow(int feature, String... names) throws IOException {
        return SampleDumps.report(feature, names).cannotShow();
    }
}
