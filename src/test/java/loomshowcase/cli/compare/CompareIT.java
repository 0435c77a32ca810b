package loomshowcase.cli.compare;

import static loomshowcase.cli.compare.BriefCompare.cells;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomshowcase.ResultsSchema;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import loomshowcase.launch.Jvm.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code compare} from the real jar: what it measures, on each JDK that is found. */
@Timeout(180)
@Execution(ExecutionMode.CONCURRENT)
class CompareIT {

    @TempDir
    private Path folder;
    private BriefCompare compare;

    @BeforeEach
    void compareInThatFolder() {
        compare = new BriefCompare(folder);
    }

    static Stream<InstalledJdk> jdks() {
        return InstalledJdks.find().stream().filter(InstalledJdk::isUsable);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void doesEveryTaskOfBothWorkloadsOnEveryModel(InstalledJdk jdk) throws Exception {
        Outcome outcome = compare.run(jdk, List.of(), "--delay", "20ms", "-r", "2", "--warmups", "1");

        assertThat(outcome).as("%s", outcome).extracting(Outcome::exitCode, Outcome::err).containsExactly(0, List.of());
        JsonNode results = compare.results();
        assertThat(ResultsSchema.faults(results)).isEmpty();
        assertThat(results.get("partial").asBoolean()).isFalse();
        assertThat(cells(results)).extracting(cell -> cell.get("workload").asText() + " " + cell.get("model").asText())
                .containsExactly("sleep sequential", "sleep platform", "sleep fixed-pool", "sleep cached-pool",
                        "sleep virtual", "sleep structured", "sleep async", "download sequential", "download platform",
                        "download fixed-pool", "download cached-pool", "download virtual", "download structured",
                        "download async");
        assertThat(cells(results)).allSatisfy(cell -> {
            assertThat(cell.at("/jdk/feature").asInt()).isEqualTo(jdk.feature());
            assertThat(cell.get("status").asText()).isEqualTo("measured");
            boolean sequential = cell.get("model").asText().equals("sequential");
            assertThat(cell.at("/parameters/client").asText()).isEqualTo(
                    cell.get("workload").asText().equals("sleep") ? ""
                            : cell.get("model").asText().equals("async") ? "HttpClient" : "Socket");
            assertThat(cell.get("runs")).hasSize(3);
            assertThat(cell.get("runs")).extracting(run -> run.get("warmUp").asBoolean())
                    .containsExactly(true, false, false);
            assertThat(cell.get("runs")).allSatisfy(run -> {
                assertThat(run.get("completed").asInt()).isEqualTo(cell.get("tasks").asInt());
                assertThat(run.get("peakInFlight").asInt()).isBetween(1, sequential ? 1 : cell.get("tasks").asInt());
                assertThat(run.get("wallNanos").asLong()).isGreaterThan(cell.get("floorNanos").asLong());
            });
        });
    }

    @Test
    void countsThreadsByWhatTheyAreFor() throws Exception {
        compare.run(InstalledJdks.running(), List.of(), "sleep", "-n", "20", "--pool-size", "7", "-d", "1s", "-r", "1",
                "-m", "platform,fixed-pool,cached-pool,virtual,structured,async");
        Map<String, Integer> own = cells(compare.results()).stream().collect(Collectors.toMap(
                cell -> cell.get("model").asText(), cell -> cell.at("/runs/0/threads/model").asInt()));
        assertThat(own).containsOnly(entry("platform", 20), entry("fixed-pool", 7),
                entry("cached-pool", 20), entry("virtual", 0), entry("structured", 0), entry("async", 1));
        assertThat(cells(compare.results()).get(3).at("/runs/0/threads/carriers").asInt())
                .isBetween(1, Runtime.getRuntime().availableProcessors());
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void compilesTheScopeOfAnyJdkWhenTheJarMayNotServe(InstalledJdk jdk) throws Exception {
        Outcome outcome = compare.run(jdk, List.of("-Dloomshowcase.compiledForms=false"), "sleep", "-m", "structured");

        assertThat(outcome.exitCode()).as("%s", outcome).isZero();
        assertThat(cells(compare.results())).singleElement()
                .satisfies(cell -> assertThat(cell.at("/runs/0/completed").asInt()).isEqualTo(10));
    }

    @Test
    void measuresOnEveryJdkThatIsNamed() throws Exception {
        List<String> homes = jdks().map(jdk -> jdk.home().toString()).toList();
        Outcome outcome = compare.run(InstalledJdks.running(), List.of(),
                "sleep", "-m", "structured", "--jdk", String.join(",", homes));

        assertThat(outcome.exitCode()).as("%s", outcome).isZero();
        assertThat(cells(compare.results())).extracting(cell -> cell.at("/jdk/feature").asInt())
                .containsExactlyElementsOf(jdks().map(InstalledJdk::feature).toList());
    }

    @Test
    void aHundredThousandSleepsFinishOnVirtualThreadsAndPlatformThreadsAreNotTried() throws Exception {
        Outcome outcome = compare.run(InstalledJdks.running(), List.of(),
                "sleep", "-n", "100k", "-r", "1", "-m", "platform,cached-pool,virtual,structured");

        assertThat(outcome.exitCode()).as("%s", outcome).isZero();
        List<JsonNode> cells = cells(compare.results());
        assertThat(cells).extracting(cell -> cell.get("status").asText())
                .containsExactly("not run", "not run", "measured", "measured");
        assertThat(cells.get(0).get("failure").asText()).startsWith("not run: needs 100,000 platform threads");
        assertThat(cells.subList(2, 4)).allSatisfy(
                cell -> assertThat(cell.at("/runs/0/completed").asInt()).isEqualTo(100_000));
        assertThat(outcome.out()).anyMatch(line -> line.contains("platform     not run: needs 100,000"));
    }

    @Test
    void speaksOneLanguageAndPlainSignsWhereTheTerminalHasNoOthers() throws Exception {
        Outcome outcome = new Jvm(folder).with(Map.of("LC_ALL", "C")).run(InstalledJdks.running(), compare.arguments(
                List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.script="), "sleep", "-m", "structured"));

        assertThat(outcome.exitCode()).as("%s", outcome).isZero();
        assertThat(String.join("\n", outcome.out())).matches("(?s)\\p{ASCII}+").contains("10 tasks of 20 ms each");
    }

    @Test
    void optionsFromTheEnvironmentReachNoMeasuredJvm() throws Exception {
        Outcome outcome = new Jvm(folder).with(Map.of("JAVA_TOOL_OPTIONS", "-Dsmuggled=true"))
                .run(InstalledJdks.running(), compare.arguments(List.of(), "sleep", "-m", "virtual"));

        assertThat(outcome.exitCode()).as("%s", outcome).isZero();
        assertThat(cells(compare.results()).getFirst().at("/jdk/flags"))
                .noneMatch(flag -> flag.asText().contains("smuggled"));
        assertThat(compare.results().at("/environment/variablesCleared")).extracting(JsonNode::asText)
                .containsExactly("JAVA_TOOL_OPTIONS");
    }
}
