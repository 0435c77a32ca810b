package loomshowcase.diagnose.dump.read;

import static loomshowcase.diagnose.dump.read.ReadDumps.gzip;
import static loomshowcase.diagnose.dump.read.ReadDumps.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import loomshowcase.diagnose.dump.SampleDumps;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.diagnose.dump.model.ThreadDump;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a damaged dump still has is read, and what is no dump is told in one line. */
class DamagedDumpsTest {

    @ParameterizedTest
    @CsvSource({"json, cut off", "txt, cut off", "print.txt, cut off"})
    void aDumpThatIsCutOffGivesWhatIsWhole(String kind, String damage) throws IOException {
        byte[] whole = SampleDumps.of(25, "pool-1." + kind);
        int all = read("x", whole).dumps().getFirst().threads().size();

        for (byte[] cut : List.of(Arrays.copyOf(whole, whole.length / 2),
                Arrays.copyOf(gzip(whole), gzip(whole).length / 2))) {
            ThreadDump dump = read("x", cut).dumps().getFirst();
            assertThat(dump.damage()).contains(damage,
                    "what comes after its first " + dump.threads().size() + " thread");
            assertThat(dump.threads()).hasSizeBetween(1, all - 1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''                                   | x is empty; make one with: jcmd PID Thread.dump_to_file",
        "hello                                | x is no thread dump; make one with",
        "{}                                   | x is JSON, but no thread dump: it has no \"threadDump\"",
        "{\"threadDump\": 3}                  | x is JSON, but no thread dump",
        "{\"threadDump\": {\"threadContainers\": [ | x is a thread dump that was cut off before its first thread ended",
        "JAVA PROFILE 1.0.2                   | x is a heap dump",
        "'PK\u0003\u0004 and more'                 | x is a zip file; unpack it first",
        "0SECTION       TITLE                 | x is a javacore of OpenJ9"})
    void saysInOneLineWhatIsNoThreadDump(String content, String line) {
        assertThatThrownBy(() -> read("x", content.getBytes(StandardCharsets.UTF_8))).isInstanceOf(IOException.class)
                .hasMessageStartingWith(line.strip()).hasMessageNotContaining("\n");
    }

    @Test
    void theOutputOfThePollersIsNamed() {
        assertThatThrownBy(() -> read("x", SampleDumps.of(25, "healthy-1.pollers.txt")))
                .hasMessageContaining("Thread.vthread_pollers");
    }

    @Test
    void namesLoseTheirEscapeSequences() throws IOException {
        String hostile =
                "{\"threadDump\": {\"processId\": 1, \"threadContainers\": [{\"container\": \"<root>\", \"threads\": ["
                        + "{\"tid\": 9, \"name\": \"\\u001b]0;owned\\u0007a\\u001b[31mb\\u202ec\\nd\", \"virtual\": true,"
                        + "\"state\": \"RUNNABLE\", \"stack\": [\"shop.\\u001b[2JCart.add(Cart.java:3)\"]}]}]}}";
        DumpedThread thread =
                read("x", hostile.getBytes(StandardCharsets.UTF_8)).dumps().getFirst().threads().getFirst();

        assertThat(thread.name()).hasToString("abcd");
        assertThat(thread.stack().place()).get()
                .hasToString("Frame[type=shop.Cart, method=add, line=3, isNative=false]");
    }

    @Test
    void hostileNumbersAndNestingAreDamageAndNoFailure() throws IOException {
        String beginning =
                "{\"threadDump\": {\"processId\": \"99999999999999999999\", \"threadContainers\": [{\"container\": "
                        + "\"<root>\", \"owner\": [1], \"threads\": [{\"tid\": {}, \"stack\": [[]], \"name\": 3},";
        String nested = beginning + "{\"tid\": 1, \"x\": " + "[".repeat(5_000);

        assertThat(read("x", nested.getBytes(StandardCharsets.UTF_8)).dumps().getFirst().damage()).contains("damaged");
    }
}
