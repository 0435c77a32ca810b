package loomshowcase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import loomshowcase.launch.Jvm.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Does what {@code docs/extending.md} says, to a copy of the sources: adds a thread model, a workload and a claim. */
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
@Tag("slow")
class ExtendingIT {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path RESOURCES = Path.of("src", "main", "resources");

    /** A line that is nothing but a path, and the block of code below it. */
    private static final Pattern NEW_FILE = Pattern.compile(
            "(?m)^`src/main/java/(\\S+\\.java)`\\n\\n```java\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

    /** A line that names a registry, and the block with the one line that goes into it. */
    private static final Pattern NEW_LINE = Pattern.compile(
            "`src/main/java/(\\S+s\\.java)`[^`]*:\\n\\n```java\\n(.*\\n)```", Pattern.MULTILINE);

    /** The same of words. */
    private static final Pattern NEW_WORDS = Pattern.compile(
            "(?m)^`src/main/resources/(\\S+\\.md)`\\n\\n```markdown\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

    /** The same of a list of ideas. */
    private static final Pattern NEW_ID = Pattern.compile(
            "`src/main/resources/(\\S+\\.txt)`[^`]*:\\n\\n```text\\n(.*\\n)```", Pattern.MULTILINE);

    private static final String LIST = "ALL = List.of(\n";

    @TempDir
    private Path folder;

    @Test
    void aModelIsOneFileAndOneLineAndSoAreAWorkloadAndAClaim() throws Exception {
        Path classes = folder.resolve("classes");
        Path sources = copyOfTheSources(classes.resolve("sources"));
        String page = Files.readString(Path.of("docs", "extending.md"));
        assertThat(NEW_FILE.matcher(page).results().peek(file -> write(sources, file.group(1), file.group(2))).count())
                .as("new files").isEqualTo(4);
        assertThat(NEW_LINE.matcher(page).results().peek(line -> insert(sources, line.group(1), line.group(2))).count())
                .as("new lines").isEqualTo(2);
        assertThat(NEW_WORDS.matcher(page).results().peek(file -> write(classes, file.group(1), file.group(2))).count())
                .as("new words").isEqualTo(1);
        assertThat(NEW_ID.matcher(page).results().peek(line -> append(classes, line.group(1), line.group(2))).count())
                .as("new ids").isEqualTo(1);
        compile(sources, classes);

        assertTheNewRowsAreMeasured(classes);
        assertTheReportKnowsTheNewWorkload(classes);
        assertTheNewClaimIsRun(classes);
    }

    private void assertTheNewRowsAreMeasured(Path classes) throws Exception {
        Path export = folder.resolve("results.json");
        Outcome outcome = tool(classes, "compare", "one-lock", "-m", "sequential,work-stealing,async", "--held", "20ms",
                "-r", "1", "--export", export.toString());

        assertThat(outcome.exitCode()).as("%s", outcome).isZero();
        JsonNode cells = new ObjectMapper().readTree(export.toFile()).get("cells");
        assertThat(cells).extracting(cell -> cell.get("workload").asText() + " on " + cell.get("model").asText())
                .containsExactlyInAnyOrder("one-lock on sequential", "one-lock on work-stealing", "one-lock on async");
        assertThat(cells).allSatisfy(cell -> {
            assertThat(cell.get("floorNanos").asLong()).isEqualTo(100_000_000);
            assertThat(cell.at("/parameters/heldNanos").asLong()).isEqualTo(20_000_000);
        });
        assertThat(cells).filteredOn(cell -> !cell.get("model").asText().equals("async"))
                .allSatisfy(cell -> assertThat(cell.at("/runs/0/completed").asInt()).isEqualTo(5));
        assertThat(cells).filteredOn(cell -> cell.get("model").asText().equals("async")).singleElement()
                .satisfies(cell -> assertThat(cell.get("failure").asText()).contains("needs a thread"));
    }

    /** Its traits are all that the report knows of it. */
    private void assertTheReportKnowsTheNewWorkload(Path classes) throws Exception {
        Outcome help = tool(classes, "compare", "--help");
        assertThat(help.out()).anyMatch(line -> line.endsWith("one-lock: 5 tasks, each holds the lock for 10 ms"))
                .contains("Options of one-lock:")
                .anyMatch(line -> line.strip().startsWith("--held=TIME"));

        Outcome atARate = tool(classes, "compare", "one-lock", "-m", "virtual", "--rate", "200/s", "-n", "100",
                "--held", "10ms", "-r", "1", "--forks", "1");
        assertThat(atARate.exitCode()).as("%s", atARate).isZero();
        assertThat(String.join(" ", atARate.out())).contains("1 lock");
    }

    private Outcome tool(Path classes, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                "-cp", classes + File.pathSeparator + Jvm.classPath(), "loomshowcase.Main"));
        command.addAll(List.of(arguments));
        return new Jvm(folder).run(InstalledJdks.running(), command);
    }

    private void assertTheNewClaimIsRun(Path classes) throws Exception {
        Outcome outcome = tool(classes, "run", "names-are-empty");

        assertThat(outcome.exitCode()).as("%s", outcome).isZero();
        assertThat(outcome.out()).contains("  Its name has 0 letters.")
                .anyMatch(line -> line.matches("  Verdict on JDK \\d+: a virtual thread has no name unless .*"))
                .noneMatch(line -> line.contains("Known of JDK"));
    }

    private Path copyOfTheSources(Path copy) throws IOException {
        try (var files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(SOURCES.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return copy;
    }

    private static void write(Path sources, String name, String text) {
        try {
            Files.createDirectories(sources.resolve(name).getParent());
            Files.writeString(sources.resolve(name), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void insert(Path sources, String registry, String line) {
        try {
            Path file = sources.resolve(registry);
            String text = Files.readString(file);
            assertThat(text).contains(LIST);
            Files.writeString(file, text.replace(LIST, LIST + line));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void append(Path classes, String list, String line) {
        try {
            write(classes, list, Files.readString(RESOURCES.resolve(list)) + line);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Forms that speak another release's API are left out, as the build leaves them to other compilers. */
    private static void compile(Path sources, Path classes) throws IOException {
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
