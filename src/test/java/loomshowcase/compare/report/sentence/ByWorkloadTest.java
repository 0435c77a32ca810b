package loomshowcase.compare.report.sentence;

import static loomshowcase.compare.result.Samples.MILLI;
import static loomshowcase.compare.result.Samples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Traits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of one workload and would be wrong of another. */
class ByWorkloadTest {

    @ParameterizedTest
    @MethodSource
    void overlapIsSaidOnlyOfWhatOnlyWaits(Traits traits) {
        assertThat(sentences(of(traits, Map.of(), 10 * SECOND, SECOND, SECOND)))
                .noneMatch(sentence -> sentence.contains("Waits that overlap"));
        assertThat(sentences(of(Samples.SLEEPS, Map.of(), 10 * SECOND, SECOND, SECOND)))
                .anyMatch(sentence -> sentence.contains("Waits that overlap"));
    }

    static Stream<Traits> overlapIsSaidOnlyOfWhatOnlyWaits() {
        return Stream.of(Samples.computing(2), Samples.sharing(10), Traits.UNKNOWN);
    }

    @Test
    void connectionsAreWhatTasksWaitForAndNotWhatTheyComputeWith() {
        assertThat(sentences(of(Samples.sharing(10), Map.of(), 10 * SECOND, SECOND, SECOND))).containsExactly(
                "With 10 tasks, platform and virtual tie (0.00 µs apart).");
    }

    @Test
    void theClientOfEachRowIsNamed() {
        List<Cell> rows = of(Samples.SLEEPS, Map.of("client", "Socket"), SECOND, SECOND, SECOND);
        assertThat(sentences(rows)).contains("Client: Socket.");
        Cell async = Changed.of(rows.getLast(), "model", "async", "label", "async",
                "parameters", Map.of("client", "HttpClient"));
        assertThat(sentences(List.of(rows.get(0), rows.get(1), async)))
                .contains(
                        "Client: Socket; for async, HttpClient, so its time is not the thread model's alone.");
    }

    private static List<String> sentences(List<Cell> rows) {
        return new Summary(Rows.of(rows)).sentences();
    }

    private static List<Cell> of(
            Traits traits, Map<String, Object> parameters, long sequential, long platform, long virtual) {
        return List.of(of(traits, parameters, "sequential", sequential),
                of(traits, parameters, "platform", platform), of(traits, parameters, "virtual", virtual));
    }

    private static Cell of(Traits traits, Map<String, Object> parameters, String model, long wall) {
        return Changed.of(Samples.cell(model, 10 * MILLI, wall), "traits", traits, "parameters", parameters);
    }
}
