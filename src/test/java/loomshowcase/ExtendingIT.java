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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Does what {@code docs/extending.md} says, to a copy of the sources: adds a thread model and a workload. */
@Timeout(120)
class ExtendingIT {

    private static final Path SOURCES = Path.of("src", "main", "java");

    /** A line that is nothing but a path, and the block of code below it. */
    private static final Pattern NEW_FILE = Pattern.compile(
            "(?m)^`src/main/java/(\\S+\\.java)`\\n\\n```java\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

    /** A line that names a registry, and the block with the one line that goes into it. */
    private static final Pattern NEW_LINE = Pattern.compile(
            "`src/main/java/(\\S+s\\.java)`[^`]*:\\n\\n```java\\n(.*\\n)```", Pattern.MULTILINE);

    private static final String LIST = "ALL = List.of(\n";

    @TempDir
    private Path folder;

    @Test
    void aModelIsOneFileAndOneLineAndSoIsAWorkload() throws Exception {
        Path sources = copyOfTheSources();
        String page = Files.readString(Path.of("docs", "extending.md"));
        assertThat(NEW_FILE.matcher(page).results().peek(file -> write(sources, file.group(1), file.group(2))).count())
                .as("new files").isEqualTo(2);
        assertThat(NEW_LINE.matcher(page).results().peek(line -> insert(sources, line.group(1), line.group(2))).count())
                .as("new lines").isEqualTo(2);
        Path classes = compile(sources);

        Path export = folder.resolve("results.json");
        Outcome outcome = new Jvm(folder).run(InstalledJdks.running(), List.of(
                "-cp", classes + File.pathSeparator + Jvm.jar(), "loomshowcase.Main", "compare", "one-lock",
                "-m", "sequential,work-stealing", "-d", "10ms", "-r", "1", "--export", export.toString()));

        assertThat(outcome.exitCode()).as("%s", outcome).isZero();
        JsonNode cells = new ObjectMapper().readTree(export.toFile()).get("cells");
        assertThat(cells).extracting(cell -> cell.get("workload").asText() + " on " + cell.get("model").asText())
                .containsExactlyInAnyOrder("one-lock on sequential", "one-lock on work-stealing");
        assertThat(cells).allSatisfy(cell -> {
            assertThat(cell.get("floorNanos").asLong()).isEqualTo(50_000_000);
            assertThat(cell.at("/runs/0/completed").asInt()).isEqualTo(5);
        });
    }

    private Path copyOfTheSources() throws IOException {
        Path copy = folder.resolve("sources");
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

    /** Forms that speak another release's API are left out, as the build leaves them to other compilers. */
    private Path compile(Path sources) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        var arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "--release", "21",
                "-cp", Jvm.jar().toString(), "-d", classes.toString()));
        try (var files = Files.walk(sources)) {
            files.map(Path::toString).filter(name -> name.endsWith(".java"))
                    .filter(name -> !name.contains(File.separator + "lessons" + File.separator))
                    .filter(name -> !name.matches(".*(Structured|Before|After)\\d\\d\\w+\\.java"))
                    .forEach(arguments::add);
        }
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(failed).as("the compiler's exit code").isZero();
        return classes;
    }
}
