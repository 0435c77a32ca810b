package loomshowcase.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import loomshowcase.ResultsSchema;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import loomshowcase.launch.Jvm.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** {@code compare} from the real jar: what it writes and shows. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class CompareOutputIT {

    @TempDir
    private Path folder;

    @Test
    void exportsToEveryFileThatIsNamed() throws Exception {
        Outcome outcome = compare("-m", "platform,virtual", "-d", "20ms", "--forks", "2", "-r", "1",
                "--export", file("a.json"), "--export", file("a.csv"), "--export", file("a.md"));

        assertThat(outcome).as("%s", outcome).returns(0, Outcome::exitCode).returns(List.of(), Outcome::err);
        assertThat(ResultsSchema.faults(json("a.json"))).isEmpty();
        assertThat(Files.readString(folder.resolve("a.csv")).split("\r\n")).hasSize(1 + 4);
        assertThat(folder.resolve("a.md")).content().contains("- Command: `loom-showcase compare sleep")
                .contains("| model | wall |").contains("| virtual | ");
    }

    @Test
    void aFolderThatVanishesCostsTheFileAndNotTheTable() throws Exception {
        Path vanishing = Files.createDirectory(folder.resolve("vanishing"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Outcome> running = threads.submit(() -> compare(
                    "-m", "virtual", "-d", "1s", "--forks", "3", "-r", "1",
                    "--export", vanishing.resolve("a.json").toString(), "--export", file("b.json")));
            await(vanishing.resolve("a.json"));
            remove(vanishing);

            Outcome outcome = running.get();
            assertThat(outcome.exitCode()).as("%s", outcome).isEqualTo(1);
            assertThat(outcome.out()).anyMatch(line -> line.startsWith("  virtual "));
            assertThat(outcome.err()).singleElement().asString()
                    .startsWith("loom-showcase compare: the results could not be written to " + vanishing);
            assertThat(json("b.json").get("partial").asBoolean()).isFalse();
        }
    }

    @Test
    void sweepsNumbersOfTasks() throws Exception {
        Outcome outcome = compare("-m", "fixed-pool,virtual", "-d", "10ms", "-n", "20,5", "--forks", "1", "-r", "1",
                "--export", file("a.json"));

        assertThat(outcome.exitCode()).as("%s", outcome).isZero();
        assertThat(json("a.json").get("cells")).extracting(
                cell -> cell.get("label").asText(), cell -> cell.get("tasks").asInt(),
                cell -> cell.at("/runs/0/completed").asInt())
                .containsExactly(tuple("fixed-pool 5", 5, 5), tuple("virtual", 5, 5),
                        tuple("fixed-pool 20", 20, 20), tuple("virtual", 20, 20));
        assertThat(outcome.out()).anyMatch(line -> line.matches("  model +5 +20"))
                .anyMatch(line -> line.startsWith("  fixed-pool ≤20  "));
    }

    @Test
    void sweepsSizesOfThePool() throws Exception {
        Outcome outcome = compare("-m", "fixed-pool,virtual", "-d", "10ms", "-n", "20", "--pool-size", "tasks,5",
                "--forks", "1", "-r", "1", "--export", file("a.json"));

        assertThat(outcome.exitCode()).as("%s", outcome).isZero();
        assertThat(json("a.json").get("cells")).extracting(
                cell -> cell.get("label").asText(), cell -> cell.at("/runs/0/peakInFlight").asInt() <= 5)
                .contains(tuple("fixed-pool 5", true));
        assertThat(json("a.json").get("cells")).extracting(cell -> cell.get("poolSize").asText())
                .containsExactly("5", "20", "null");
    }

    @Test
    void showsEveryFigureOnDemandAndFitsTheColumns() throws Exception {
        var jvm = new Jvm(folder).with(Map.of("COLUMNS", "80"));
        Outcome outcome = jvm.run(InstalledJdks.running(),
                arguments("-m", "virtual", "-d", "10ms", "--forks", "1", "-r", "2", "--wide"));

        assertThat(outcome.exitCode()).as("%s", outcome).isZero();
        assertThat(String.join("\n", outcome.out())).contains("lateness", "carriers", "allocated", "held");
        assertThat(outcome.out()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    private Outcome compare(String... arguments) throws Exception {
        return new Jvm(folder).with(Map.of("LC_ALL", "C.UTF-8"))
                .run(InstalledJdks.running(), arguments(arguments));
    }

    private static List<String> arguments(String... arguments) {
        var all = new ArrayList<>(List.of("-jar", Jvm.jar().toString(), "compare", "sleep", "--quiet"));
        all.addAll(List.of(arguments));
        return all;
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(folder.resolve(name).toFile());
    }

    /** Looks until it is there; nothing in the other process can tell this one. */
    private static void await(Path file) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!Files.exists(file)) {
            assertThat(Instant.now()).as("%s is not there", file).isBefore(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Again and again, for another file may just be written there. */
    private static void remove(Path folder) throws IOException {
        while (Files.exists(folder)) {
            try (var files = Files.list(folder)) {
                files.forEach(file -> file.toFile().delete());
            }
            folder.toFile().delete();
        }
    }
}
