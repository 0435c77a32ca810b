package loomshowcase.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.tools.ToolProvider;
import loomshowcase.ResultsSchema;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import loomshowcase.launch.Jvm.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("compare --variant and --jvm-option")
@Timeout(120)
class VariantsIT {

    /** Fails unless it was loaded from the folder that it is meant to be loaded from, with the option that goes with it. */
    private static final String TASK = """
            public class Versioned implements java.util.concurrent.Callable<String> {
                public String call() {
                    if (!System.getProperty("expected").equals("%1$s")) {
                        throw new IllegalStateException("this is %1$s");
                    }
                    return "%1$s";
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("measure one class path against another, each with its own options, in turn")
    void classPaths() throws Exception {
        compile("old");
        compile("new");
        JsonNode cells = measured("--task", "Versioned", "-m", "virtual", "-n", "5", "--forks", "2", "-r", "1",
                "--variant", "old: -cp old -Dexpected=old", "--variant", "new: -Dexpected=new -cp 'new'");

        assertThat(cells.findValuesAsText("status")).containsExactly("measured", "measured");
        assertThat(cells.get(0).at("/variant/name").asText()).isEqualTo("old");
        assertThat(cells.get(0).at("/variant/classPath").asText()).isEqualTo("old");
        assertThat(texts(cells.get(0).at("/variant/flags"))).containsExactly("-Dexpected=old");
        assertThat(texts(cells.get(1).at("/variant/flags"))).containsExactly("-Dexpected=new");
        assertThat(cells.get(0).get("jdk")).isEqualTo(cells.get(1).get("jdk"));
    }

    @Test
    @DisplayName("hold collectors and the scheduler's parallelism against one another")
    void options() throws Exception {
        JsonNode cells = measured("sleep", "-d", "5ms", "-m", "virtual", "--forks", "1", "-r", "1",
                "--jvm-option", "-Xmx256m", "--jvm-option", "-Djdk.virtualThreadScheduler.parallelism=3 "
                        + "-Djdk.virtualThreadScheduler.maxPoolSize=3",
                "--variant", "g1:", "--variant", "zgc: -XX:+UseZGC --add-opens java.base/java.lang=ALL-UNNAMED");

        assertThat(cells.findValuesAsText("status")).containsExactly("measured", "measured");
        assertThat(texts(cells.get(0).at("/jdk/flags"))).contains("-Xmx256m",
                "-Djdk.virtualThreadScheduler.parallelism=3").doesNotContain("-Xmx1024m", "-XX:+UseG1GC");
        assertThat(texts(cells.get(0).at("/variant/flags"))).containsExactly("-XX:+UseG1GC");
        assertThat(texts(cells.get(1).at("/variant/flags"))).containsExactly("-XX:+UseZGC",
                "--add-opens=java.base/java.lang=ALL-UNNAMED");
    }

    @Test
    @DisplayName("are refused before anything is measured if a JVM refuses an option, with its words")
    void refused() throws Exception {
        Outcome outcome = compare(Map.of(), "sleep", "--variant", "good:", "--variant", "bad: -XX:+UseFooGC");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(String.join(" ", outcome.err()))
                .contains("--variant bad: JDK ", " does not start with -XX:+UseFooGC: ",
                        "Unrecognized VM option 'UseFooGC'")
                .doesNotContain("Plan:");
    }

    @Test
    @DisplayName("are what replaces JAVA_TOOL_OPTIONS, which is said not to reach the measured JVMs")
    void variables() throws Exception {
        Outcome outcome =
                compare(Map.of("JAVA_TOOL_OPTIONS", "-Da=b"), "sleep", "-d", "1ms", "-m", "virtual", "-r", "1",
                        "--forks", "1");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err())
                .contains("JAVA_TOOL_OPTIONS is set, but the JVMs that are started here do not get it: use "
                        + "--jvm-option.");
    }

    private JsonNode measured(String... arguments) throws Exception {
        var all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--export", "results.json"));
        Outcome outcome = compare(Map.of(), all.toArray(String[]::new));
        assertThat(outcome.exitCode()).as("%s", outcome).isZero();
        JsonNode results = new ObjectMapper().readTree(folder.resolve("results.json").toFile());
        assertThat(ResultsSchema.faults(results)).isEmpty();
        return results.get("cells");
    }

    private Outcome compare(Map<String, String> variables, String... arguments) throws Exception {
        var all = new ArrayList<>(List.of("-jar", Jvm.jar().toString(), "compare"));
        all.addAll(Arrays.asList(arguments));
        return new Jvm(folder).in(folder).with(variables).run(InstalledJdks.running(), all);
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }

    private void compile(String version) throws IOException {
        Path into = Files.createDirectories(folder.resolve(version));
        Path source = Files.writeString(into.resolve("Versioned.java"), TASK.formatted(version));
        int exitCode = ToolProvider.getSystemJavaCompiler().run(null, null, null, "--release", "21", "-d",
                into.toString(), source.toString());
        assertThat(exitCode).isZero();
        Files.delete(source);
    }
}
