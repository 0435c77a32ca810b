package loomshowcase.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import loomshowcase.ResultsSchema;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import loomshowcase.launch.Jvm.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** {@code compare} from the real jar on the workloads that are run when they are named. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class NamedWorkloadsIT {

    @TempDir
    private Path folder;

    @Test
    void computingHasAFloorThatWasMeasured() throws Exception {
        JsonNode results = compare("cpu", "--cpu-work", "1MB", "-n", "6", "--pool-size", "3", "--concurrency", "2");

        assertThat(results.get("cells")).hasSize(8).allSatisfy(cell -> {
            assertThat(cell.get("status").asText()).isEqualTo("measured");
            assertThat(cell.at("/runs/0/completed").asInt()).isEqualTo(6);
            long task = cell.at("/parameters/measuredTaskNanos").asLong();
            int cores = cell.at("/parameters/cores").asInt();
            int atOnce = Math.min(cores, cell.get("model").asText().equals("sequential") ? 1
                    : !cell.get("poolSize").isNull() ? 3 : cell.get("parameters").has("concurrency") ? 2 : 6);
            assertThat(task).isPositive();
            assertThat(cell.get("floorNanos").asLong()).isEqualTo(6 * task / atOnce);
            assertThat(cell.get("work").asText()).contains("the basis of the floors");
        });
    }

    @Test
    void whoWaitsTooLongForAConnectionIsAFindingAndASemaphoreInFrontPreventsIt() throws Exception {
        JsonNode results = compare("connections", "-n", "12", "--connections", "2", "-d", "400ms",
                "--acquire-timeout", "200ms", "-m", "fixed-pool,virtual,async", "--pool-size", "2",
                "--concurrency", "2");
        Map<String, JsonNode> cells = StreamSupport.stream(results.get("cells").spliterator(), false)
                .collect(Collectors.toMap(cell -> cell.get("label").asText(), Function.identity()));

        assertThat(cells.get("async").get("failure").asText()).isEqualTo("not run: needs a thread");
        JsonNode unbounded = cells.get("virtual");
        assertThat(unbounded.get("status").asText()).isEqualTo("measured");
        assertThat(unbounded.get("floorNanos").isNull()).isTrue();
        assertThat(unbounded.at("/runs/0/failures/0/kind").asText()).isEqualTo("no connection");
        assertThat(unbounded.at("/runs/0/failed").asInt()).isBetween(1, 10);
        assertThat(unbounded.at("/warnings/0").asText()).contains("(--acquire-timeout)");
        assertThat(List.of(cells.get("virtual ≤2"), cells.get("fixed-pool 2"))).allSatisfy(limited -> {
            assertThat(limited.at("/runs/0/completed").asInt()).isEqualTo(12);
            assertThat(limited.at("/runs/0/peakInFlight").asInt()).isEqualTo(2);
            assertThat(limited.get("floorNanos").asLong()).isEqualTo(2_400_000_000L);
        });
    }

    private JsonNode compare(String... arguments) throws Exception {
        Path export = folder.resolve("results.json");
        var all = new ArrayList<>(List.of("-jar", Jvm.jar().toString(), "compare", "--quiet", "-r", "1", "--forks", "1",
                "--export", export.toString()));
        all.addAll(List.of(arguments));
        Outcome outcome = new Jvm(folder).run(InstalledJdks.running(), all);
        assertThat(outcome).as("%s", outcome).extracting(Outcome::exitCode, Outcome::err).containsExactly(0, List.of());
        JsonNode results = new ObjectMapper().readTree(export.toFile());
        assertThat(ResultsSchema.faults(results)).isEmpty();
        return results;
    }
}
