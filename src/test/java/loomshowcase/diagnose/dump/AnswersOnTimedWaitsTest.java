package loomshowcase.diagnose.dump;

import static loomshowcase.diagnose.dump.SampleDumps.answer;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import loomshowcase.diagnose.dump.read.DumpReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Threads that wait with a time-out are in no deadlock and do not stand still, whatever else a dump shows of them. */
class AnswersOnTimedWaitsTest {

    @Test
    @DisplayName("a circle that a time-out ends is no deadlock")
    void aCircleWithATimeOutIsNoDeadlock() throws IOException {
        DumpReport report = timed(27, "deadlocked-locks-1.json");

        assertThat(report.findings().getFirst().sentence()).isEqualTo(
                "threads wait in a circle, until a time-out: #20 \"debit\" → #22 \"credit\" → #20, in "
                        + "Deadlocked.transfer:42");
        assertThat(report.findings().getFirst().suggestion().orElseThrow().text()).doesNotContain("Restart");
        assertThat(report.cannotShow()).anyMatch(sentence -> sentence.startsWith("Whether anything moves"));
    }

    @Test
    @DisplayName("pinned threads that wait with a time-out do not stand still, even if two dumps show them at the same place")
    void waitsWithATimeOutDoNotStandStill() throws IOException {
        assertThat(answer(25, "classloading-1.json", "classloading-2.json")).startsWith("stands still: ");
        assertThat(timed(25, "classloading-1.json", "classloading-2.json").findings().getFirst()).satisfies(finding -> {
            assertThat(finding.sentence()).startsWith("no other virtual thread runs: both carriers are held");
            assertThat(finding.suggestion().orElseThrow().text())
                    .startsWith("What some of these threads wait for ends by "
                            + "itself");
        });
    }

    @Test
    @DisplayName("a thread that a time-out may have woken is not taken for a lock's next owner")
    void aThreadThatATimeOutMayHaveWokenIsNoNextOwner() throws IOException {
        String dump = new String(SampleDumps.of(25, "classloading-1.json"), StandardCharsets.UTF_8);
        var reader = new DumpReader();
        reader.read("timed.json", new ByteArrayInputStream(
                dump.replace("VirtualThread.park(", "VirtualThread.parkNanos(").getBytes(StandardCharsets.UTF_8)));

        assertThat(DumpReport.of(reader).getFirst().findings().getFirst().sentence())
                .startsWith("no other virtual thread runs: ").doesNotContain("next owner, virtual");
    }

    /** The report on dumps in which every wait has a time-out. */
    private static DumpReport timed(int feature, String... names) throws IOException {
        var reader = new DumpReader();
        for (String name : names) {
            String dump = new String(SampleDumps.of(feature, name), StandardCharsets.UTF_8);
            reader.read(name, new ByteArrayInputStream(
                    dump.replace("\"WAITING\"", "\"TIMED_WAITING\"").getBytes(StandardCharsets.UTF_8)));
        }
        return DumpReport.of(reader).getFirst();
    }
}
