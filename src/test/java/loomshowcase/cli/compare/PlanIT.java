package loomshowcase.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loomshowcase.ResultsSchema;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import loomshowcase.launch.Jvm.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** {@code compare} from the real jar: how much of it is run, and how its tasks arrive. */
@Timeout(180)
@Execution(ExecutionMode.CONCURRENT)
class PlanIT {

    @TempDir
    private Path folder;

    @Test
    void atARateTellsWhichModelCannotKeepUpAndWhatTasksInFlightTake() throws Exception {
        Outcome outcome = compare("sleep", "-d", "100ms", "--rate", "1000/s", "-n", "400",
                "--pool-size", "10", "-m", "fixed-pool,virtual", "-r", "1");

        assertThat(outcome.exitCode()).as("%s", outcome).isZero();
        assertThat(ResultsSchema.faults(results())).isEmpty();
        JsonNode pool = results().at("/cells/0");
        assertThat(pool.at("/openLoop/neededConcurrency").asDouble()).isEqualTo(100);
        assertThat(pool.at("/openLoop/queueGrowthPerSecond").asDouble()).isEqualTo(900);
        assertThat(pool.at("/openLoop/observedQueueGrowthPerSecond").asDouble()).isPositive();
        assertThat(pool.get("floorNanos").asLong()).as("40 rounds of ten").isBetween(4_000_000_000L, 4_010_000_000L);
        JsonNode virtual = results().at("/cells/1");
        assertThat(virtual.at("/openLoop/queueGrowthPerSecond").asDouble()).isZero();
        assertThat(virtual.at("/runs/0/completed").asInt()).isEqualTo(400);
        assertThat(virtual.at("/runs/0/openLoop/lastArrivalNanos").asLong()).isEqualTo(399_000_000);
        assertThat(virtual.at("/held/tasks").asInt()).as("%s", virtual.get("held")).isEqualTo(400);
        assertThat(virtual.at("/held/liveHeapBytes").asLong()).isPositive();
        assertThat(pool.get("held").isNull()).as("ten are too few to hold").isTrue();
    }

    @Test
    void whatDoesNotFitIntoTheBudgetIsNotRunAndSaysWhatWould() throws Exception {
        Outcome outcome = compare("sleep", "-d", "100ms", "-n", "100",
                "-m", "sequential,virtual", "--budget", "5s");

        assertThat(outcome.exitCode()).as("not run is not failed: %s", outcome).isZero();
        assertThat(results().at("/cells/0").get("failure").asText())
                .isEqualTo("not run: needs at least 11 s (--budget 1m)");
        assertThat(results().at("/cells/1").get("status").asText()).isEqualTo("measured");
        assertThat(results().at("/plan/budgetNanos").asLong()).isEqualTo(5_000_000_000L);
    }

    private Outcome compare(String... arguments) throws Exception {
        var all = new ArrayList<>(List.of("-jar", Jvm.jar().toString(), "compare", "--forks", "1", "--quiet",
                "--export", folder.resolve("results.json").toString()));
        all.addAll(List.of(arguments));
        return new Jvm(folder).run(InstalledJdks.running(), all);
    }

    private JsonNode results() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("results.json").toFile());
    }
}
