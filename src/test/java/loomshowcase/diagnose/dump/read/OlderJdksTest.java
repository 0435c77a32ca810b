package loomshowcase.diagnose.dump.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import loomshowcase.diagnose.dump.DumpReport;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.diagnose.dump.model.ThreadDump;
import loomshowcase.diagnose.dump.model.ThreadState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Dumps as JDK 8u504 and 11.0.33 wrote them, shortened. */
@DisplayName("Thread.print of JDKs without virtual threads")
class OlderJdksTest {

    private static final String OF_11 = """
            Full thread dump OpenJDK 64-Bit Server VM (11.0.33-ea+8-post-1-Debian mixed mode):

            "main" #1 prio=5 os_prio=0 cpu=160.93ms elapsed=1.72s tid=0x01 nid=0x35b0 in Object.wait()  [0x02]
               java.lang.Thread.State: WAITING (on object monitor)
            \tat java.lang.Object.wait(java.base@11.0.33-ea/Native Method)
            \t- waiting on <0x000000069ed95fa8> (a java.lang.Thread)
            \tat java.lang.Thread.join(java.base@11.0.33-ea/Thread.java:1300)
            \t- waiting to re-lock in wait() <0x000000069ed95fa8> (a java.lang.Thread)
            \tat java.lang.Thread.join(java.base@11.0.33-ea/Thread.java:1375)
            \tat Sleepy.main(Sleepy.java:1)

            JNI global refs: 6, weak refs: 0
            """;

    private static final String OF_8 = """
            Full thread dump OpenJDK 64-Bit Server VM (25.504-b01 mixed mode):

            "worker-1" #8 prio=5 os_prio=0 tid=0x01 nid=0x36b7 waiting on condition [0x02]
               java.lang.Thread.State: TIMED_WAITING (sleeping)
            \tat java.lang.Thread.sleep(Native Method)
            \tat Sleepy.lambda$main$0(Sleepy.java:1)
            \tat Sleepy$$Lambda$1/250421012.run(Unknown Source)
            \tat java.lang.Thread.run(Thread.java:750)

            JNI global references: 5
            """;

    @Test
    void aThreadThatWaitsHasReleasedTheMonitorThatJdk11SaysItWillLockAgain() throws IOException {
        DumpedThread main = read(OF_11).dumps().getFirst().threads().getFirst();

        assertThat(main.state()).isEqualTo(ThreadState.WAITING);
        assertThat(main.owned()).isEmpty();
        assertThat(answer(OF_11)).startsWith("no circle of locks is seen, and JDK 11 has no virtual threads; "
                + "the only thread of the application waits for other threads to end, in Sleepy.main:1");
    }

    @Test
    void aThreadThatWantsTheMonitorBackAfterItsWaitIsBlocked() throws IOException {
        DumpedThread main = read(OF_11.replace("WAITING (on", "BLOCKED (on")).dumps().getFirst().threads().getFirst();

        assertThat(main.state()).isEqualTo(ThreadState.BLOCKED);
        assertThat(main.awaited().text()).isEqualTo("Thread@69ed95fa8");
    }

    @Test
    void theVersionOfHotSpotThatJdk8TellsIsNoJdk25() throws IOException {
        ThreadDump dump = read(OF_8).dumps().getFirst();

        assertThat(dump.feature()).isEqualTo(8);
        assertThat(dump.version()).isEqualTo("8u504");
        assertThat(answer(OF_8)).startsWith("no circle of locks is seen, and JDK 8 has no virtual threads");
    }

    @Test
    void aLambdaOfJdk8IsNoFrameOfTheUser() throws IOException {
        assertThat(read(OF_8).dumps().getFirst().threads().getFirst().stack().ofUser())
                .extracting("method").containsExactly("lambda$main$0");
    }

    private static String answer(String text) throws IOException {
        return DumpReport.of(read(text)).getFirst().findings().getFirst().sentence();
    }

    private static DumpReader read(String text) throws IOException {
        var reader = new DumpReader();
        reader.read("print.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return reader;
    }
}
