package loomshowcase.compare.report.sentence;

import static loomshowcase.compare.result.Samples.MILLI;
import static loomshowcase.compare.result.Samples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of one workload and would be wrong of another. */
class ByWorkloadTest {

    @ParameterizedTest
    @ValueSource(strings = {"cpu", "connections", "task"})
    void overlapIsSaidOnlyOfWhatOnlyWaits(String workload) {
        assertThat(new Summary(Rows.of(of(workload, Map.of(), 10 * SECOND, SECOND, SECOND))).sentences())
                .noneMatch(sentence -> sentence.contains("Waits that overlap"));
        assertThat(new Summary(Rows.of(of("download", Map.of(), 10 * SECOND, SECOND, SECOND))).sentences())
                .anyMatch(sentence -> sentence.contains("Waits that overlap"));
    }

    @Test
    void theClientOfEachRowIsNamed() {
        List<Cell> rows = of("download", Map.of("client", "HttpURLConnection"), SECOND, SECOND, SECOND);
        assertThat(sentences(rows)).contains("Client: HttpURLConnection.");
        Cell async = Changed.of(rows.getLast(), "model", "async", "label", "async",
                "parameters", Map.of("client", "HttpClient"));
        assertThat(sentences(List.of(rows.get(0), rows.get(1), async)))
                .contains("Client: HttpURLConnection; for async, HttpClient, so its time is not the model's alone.");
    }

    private static List<String> sentences(List<Cell> rows) {
        return new Summary(Rows.of(rows)).sentences();
    }

    private static List<Cell> of(
            String workload, Map<String, Object> parameters, long sequential, long platform, long virtual) {
        return List.of(of(workload, parameters, "sequential", sequential),
                of(workload, parameters, "platform", platform), of(workload, parameters, "virtual", virtual));
    }

    private static Cell of(String workload, Map<String, Object> parameters, String model, long wall) {
        return Changed.of(Samples.cell(model, 10 * MILLI, wall), "workload", workload, "parameters", parameters);
    }
}
