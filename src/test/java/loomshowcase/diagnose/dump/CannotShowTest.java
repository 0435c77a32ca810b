package loomshowcase.diagnose.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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

    @Test
    @DisplayName("no dump names the thread that Thread.join waits for")
    void whomAJoinWaitsForIsNotShown() throws IOException {
        String join = """
                Full thread dump OpenJDK 64-Bit Server VM (25.0.3+9-LTS mixed mode, sharing):

                "a" #21 [1] daemon prio=5 os_prio=0 cpu=1.38ms elapsed=8.75s tid=0x01 nid=1 in Object.wait()  [0x02]
                   java.lang.Thread.State: WAITING (on object monitor)
                \tat java.lang.Object.wait0(java.base@25.0.3/Native Method)
                \t- waiting on <0x000000069ec4c430> (a java.lang.Thread)
                \tat java.lang.Thread.join(java.base@25.0.3/Thread.java:1887)
                \t- locked <0x000000069ec4c430> (a java.lang.Thread)
                \tat Join.lambda$main$0(Join.java:7)

                JNI global refs: 6, weak refs: 0
                """;
        var reader = new DumpReader();
        reader.read("join.txt", new ByteArrayInputStream(join.getBytes(StandardCharsets.UTF_8)));

        assertThat(DumpReport.of(reader).getFirst().cannotShow())
                .contains("Which thread a Thread.join waits for: no dump "
                        + "names it. So a circle of threads that join each other is not seen.");
        assertThat(cannotShow(25, "healthy-1.json")).noneMatch(sentence -> sentence.contains("Thread.join"));
    }

    @Test
    @DisplayName("a file with several dumps is not named as if it were two files")
    void aFileWithSeveralDumpsIsNamedOnce() throws IOException {
        var both = new ByteArrayOutputStream();
        both.write(SampleDumps.of(25, "starved-1.json"));
        both.write(SampleDumps.of(25, "starved-1.print.txt"));
        both.write(SampleDumps.of(25, "starved-2.print.txt"));
        var reader = new DumpReader();
        reader.read("all.txt", new ByteArrayInputStream(both.toByteArray()));

        assertThat(DumpReport.of(reader).getFirst().cannotShow())
                .anyMatch(sentence -> sentence
                        .startsWith("Whether anything moves: the dumps in all.txt cannot be compared"))
                .anyMatch(sentence -> sentence.startsWith("What a Thread.print in all.txt says"));
    }

    private static List<String> cannotShow(int feature, String... names) throws IOException {
        return SampleDumps.report(feature, names).cannotShow();
    }
}
