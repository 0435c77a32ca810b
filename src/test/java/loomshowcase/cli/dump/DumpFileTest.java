package loomshowcase.cli.dump;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import loomshowcase.ResultsSchema;
import loomshowcase.diagnose.dump.SampleDumps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DumpFileTest {

    @ParameterizedTest
    @ValueSource(ints = {21, 25, 26, 27, 28})
    void isWhatItsSchemaSays(int feature) throws IOException {
        for (String name : SampleDumps.ofJdk(feature).keySet()) {
            if (!name.endsWith(".sched.txt") && !name.endsWith(".pollers.txt")) {
                assertThat(faults(text(feature, name))).as(name).isEmpty();
            }
        }
        if (feature == 25) {
            assertThat(faults(text(25, "starved-1.json", "starved-1.print.txt", "starved-1.sched.txt", "starved-2.json",
                    "starved-2.print.txt"))).isEmpty();
        }
    }

    @Test
    void holdsWhatIsShown() throws IOException {
        JsonNode process = new ObjectMapper().readTree(text(27, "deadlocked-locks-1.json")).at("/processes/0");

        assertThat(process.at("/answer").asText())
                .isEqualTo("deadlock: #20 \"debit\" → #22 \"credit\" → #20, in Deadlocked.transfer:42");
        assertThat(process.at("/findings/0/threads")).extracting(thread -> thread.at("/name").asText())
                .containsExactly("debit", "credit");
        assertThat(process.at("/findings/0/suggestion/claim").asText()).isEqualTo("what-dumps-see");
        assertThat(process.at("/locks")).hasSize(2);
        assertThat(process.at("/movement").isNull()).isTrue();
    }

    @Test
    void aWrongFileDoesNotMatchTheSchema() throws IOException {
        String text = text(25, "starved-1.json");
        assertThat(faults(text.replaceFirst("\"starved\"", "\"starving\""))).isNotEmpty();
        assertThat(faults(text.replaceFirst("\"virtual\" : 40", "\"virtual\" : null"))).isNotEmpty();
        assertThat(faults(text.replaceFirst("\"answer\"", "\"answers\""))).isNotEmpty();
    }

    private static String text(int feature, String... names) throws IOException {
        return DumpFile.text(List.of(SampleDumps.report(feature, names)));
    }

    private static List<String> faults(String text) throws IOException {
        return ResultsSchema.faults(new ObjectMapper().readTree(text), "dump.schema.json");
    }
}
