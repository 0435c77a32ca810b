package loomshowcase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import loomshowcase.launch.Jvm.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Does what {@code docs/extending.md} says of figures, to a copy of the sources: adds a percentile and a figure. */
@Timeout(180)
@Execution(ExecutionMode.CONCURRENT)
@Tag("slow")
class FigureExtendingIT {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path SCHEMA = Path.of("docs", "results.schema.json");

    /** A sentence that ends with a file and a text in one of its lines, and the lines that go before or after it. */
    private static final Pattern INSERTION = Pattern.compile(
            "In `(\\S+)`, (before|after) `([^`]+)`:\\n\\n```\\w+\\n(.*?)```", Pattern.DOTALL);

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path classes;

    @BeforeEach
    void doWhatThePageSays() throws IOException {
        classes = folder.resolve("classes");
        Path copy = classes.resolve("sources").resolve("loomshowcase");
        copy(SOURCES.resolve("loomshowcase"), copy);
        Files.createDirectories(copy.resolve("docs"));
        Files.copy(SCHEMA, copy.resolve(SCHEMA.toString()));
        String page = Files.readString(Path.of("docs", "extending.md"));
        List<MatchResult> insertions = INSERTION.matcher(page).results().toList();
        assertThat(insertions).extracting(insertion -> insertion.group(1).replaceAll(".*/", "")).containsExactly(
                "Percentile.java", "Run.java", "Probes.java", "Probes.java", "Probes.java", "WideTables.java",
                "results.schema.json");
        for (MatchResult insertion : insertions) {
            insert(copy.resolve(insertion.group(1)), insertion);
        }
        compile(copy);
    }

    @Test
    void thePercentileAndTheFigureAreInTheFilesAndInTheTable() throws Exception {
        Path json = folder.resolve("results.json");
        Path csv = folder.resolve("results.csv");
        Outcome outcome = run("compare", "sleep", "-n", "200", "-d", "1ms", "-m", "platform", "-r", "1", "--wide",
                "--export", json.toString(), "--export", csv.toString());

        assertThat(outcome.exitCode()).as("%s", outcome).isZero();
        JsonNode first = JSON.readTree(json.toFile()).at("/cells/0/runs/0");
        assertThat(first.at("/latencyNanos/p95").asLong()).isBetween(
                first.at("/latencyNanos/p90").asLong(), first.at("/latencyNanos/max").asLong()).isPositive();
        assertThat(first.get("loadedClasses").asLong()).as("the first run loads the model").isPositive();
        assertThat(faults(json)).isEmpty();
        assertThat(Files.readString(csv).lines().findFirst().orElseThrow().split(",")).contains(
                "run.latencyNanos.p95", "run.waitNanos.p95", "run.loadedClasses");
        assertThat(outcome.out()).anyMatch(line -> line.matches(" *model +p50 +p90 +p95 +max .*"))
                .anyMatch(line -> line.matches(" *model .* collections +classes .*"));
    }

    @Test
    void aFileThatWasWrittenBeforeStillReads() throws Exception {
        Path page = folder.resolve("page.html");
        Outcome outcome = run("report", Path.of("docs", "results", "a-million-sleeps.json").toString(),
                "-o", page.toString());

        assertThat(outcome.exitCode()).as("%s", outcome).isZero();
        assertThat(page).content().contains("<th scope=\"col\" class=\"figure\">p99</th>").doesNotContain(">p95<");
    }

    private Outcome run(String... arguments) throws Exception {
        return new Jvm(folder).run(InstalledJdks.running(), Stream.concat(
                Stream.of("-cp", classes + File.pathSeparator + Jvm.classPath(), "loomshowcase.Main"),
                Stream.of(arguments))
                .toList());
    }

    private List<String> faults(Path results) throws IOException {
        Path schema = classes.resolve("sources").resolve("loomshowcase").resolve(SCHEMA.toString());
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(schema)).validate(JSON.readTree(results.toFile())).stream()
                .map(Object::toString).toList();
    }

    private static void insert(Path file, MatchResult insertion) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        List<Integer> found = Stream.iterate(0, line -> line < lines.size(), line -> line + 1)
                .filter(line -> lines.get(line).contains(insertion.group(3))).toList();
        assertThat(found).as("lines of %s with %s", file, insertion.group(3)).hasSize(1);
        lines.addAll(found.getFirst() + (insertion.group(2).equals("after") ? 1 : 0),
                insertion.group(4).lines().toList());
        Files.write(file, lines);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    /** Forms that speak another release's API are left out, as the build leaves them to other compilers. */
    private void compile(Path sources) throws IOException {
        var arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "--release", "21",
                "-cp", Jvm.classPath(), "-d", classes.toString()));
        try (var files = Files.walk(sources)) {
            files.map(Path::toString).filter(name -> name.endsWith(".java"))
                    .filter(name -> !name.contains(File.separator + "lessons" + File.separator))
                    .filter(name -> !name.matches(".*(Structured|Before|After)\\d\\d\\w+\\.java"))
                    .forEach(arguments::add);
        }
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(failed).as("the compiler's exit code").isZero();
    }
}
