package loomshowcase.cli.compare;

import static loomshowcase.cli.compare.UserJars.compile;
import static loomshowcase.cli.compare.UserJars.jar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** {@code compare --task}: a user's class, from a jar of the user's, in JVMs that it may spoil. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class UserTaskIT {

    /** It does all that a task of a user's may do: says something, leaves a thread behind, uses another jar. */
    private static final String SOURCE = """
            package com.acme;
            public class %1$s implements java.util.concurrent.Callable<String> {
                public String call() throws Exception {
                    System.out.println("{ \\"format\\": \\"mine\\" }");
                    %2$s
                    return Helper.word();
                }
            }
            """;
    private static final String HELPER = """
            package com.acme;
            public class Helper {
                public static String word() {
                    return "done";
                }
            }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void aJarAndAFolderOfJars() throws IOException {
        Path helper = compile(folder, "Helper", HELPER, 21, folder.resolve("helper"));
        jar(helper, Files.createDirectories(folder.resolve("lib")).resolve("helper.jar"));
    }

    @Test
    void isCalledOnEveryModelAndCannotSpoilTheResults() throws Exception {
        task("Talks", "new Thread(() -> { while (true) { java.util.concurrent.locks.LockSupport.park(); } }).start();");
        Outcome outcome =
                compare("com.acme.Talks", "-n", "5", "-r", "2", "--concurrency", "2", "--task-output", "said");

        assertThat(outcome.exitCode()).as("%s", outcome).isZero();
        assertThat(String.join("\n", outcome.out())).doesNotContain("mine").contains("5 calls of com.acme.Talks");
        assertThat(ResultsSchema.faults(results())).isEmpty();
        assertThat(results().get("cells")).hasSizeGreaterThan(6).allSatisfy(cell -> {
            assertThat(cell.get("workload").asText()).isEqualTo("task");
            assertThat(cell.get("parameters").get("task").asText()).isEqualTo("com.acme.Talks");
            assertThat(cell.get("floorNanos").isNull()).isTrue();
        });
        assertThat(results().get("cells")).filteredOn(cell -> !cell.get("model").asText().equals("async"))
                .allSatisfy(cell -> assertThat(cell.at("/runs/1/completed").asInt()).isEqualTo(5));
        assertThat(said("virtual-n5")).hasSize(1).allSatisfy(
                file -> assertThat(Files.readAllLines(file)).as("%s: a line of each call of two runs", file)
                        .hasSize(10).containsOnly("{ \"format\": \"mine\" }"));
    }

    @Test
    void whoEndsItsJvmIsToldSo() throws Exception {
        task("Exits", "System.err.println(\"bye\"); System.exit(3);");
        Outcome outcome = compare("com.acme.Exits", "-m", "virtual", "--task-output", "said");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(results().at("/cells/0/failure").asText()).isEqualTo("its JVM exited with code 3: does the task "
                + "call System.exit? The last line of its error output: bye");
        assertThat(said("virtual-n10")).hasSize(2).allSatisfy(file -> assertThat(file).content().contains(
                file.toString().endsWith(".out") ? "mine" : "bye"));
    }

    @Test
    void whatItThrowsIsToldOnceByNameWithoutAStackTrace() throws Exception {
        task("Throws", "if (true) { throw new java.io.IOException(\"no database\"); }");
        Outcome outcome = compare("com.acme.Throws", "-m", "platform,virtual", "-r", "1");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(results().get("cells")).allSatisfy(
                cell -> assertThat(cell.get("failure").asText()).isEqualTo("10 of 10 tasks failed: 10 × IOException"));
        assertThat(outcome.out()).filteredOn(line -> line.contains("com.acme.Throws threw"))
                .containsExactly(
                        "  platform and virtual: com.acme.Throws threw IOException: no database, at com.acme.Throws.call:5");
        assertThat(outcome.out()).noneMatch(line -> line.contains("\tat "));
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void whatCannotBeUsedIsToldBeforeAnythingIsRun() throws Exception {
        Outcome outcome = compare("com.acme.Nowhere", "-m", "virtual");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).singleElement().asString()
                .startsWith("loom-showcase compare: --task: com.acme.Nowhere is not on the class path; name its jar");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void aConstructorThatNeverReturnsIsToldSo() throws Exception {
        jar(compile(folder, "Hangs", """
                package com.acme;
                public class Hangs implements java.util.concurrent.Callable<String> {
                    public Hangs() throws InterruptedException {
                        Thread.sleep(java.time.Duration.ofDays(1));
                    }
                    public String call() {
                        return "never";
                    }
                }
                """, 21, folder.resolve("app")), folder.resolve("app.jar"));
        Outcome outcome = compare("com.acme.Hangs", "-m", "virtual", "--cell-timeout", "3s");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).singleElement().asString().startsWith("loom-showcase compare: --task: its "
                + "constructor, or what its class does first, has not returned after 3 s (--cell-timeout allows more)");
    }

    @Test
    void aClassForANewerJdkIsNotRunOnAnOlderOne() throws Exception {
        Optional<InstalledJdk> older = InstalledJdks.find().stream().filter(InstalledJdk::isUsable)
                .filter(jdk -> jdk.feature() < Runtime.version().feature()).findFirst();
        assumeTrue(older.isPresent(), "no JDK from 21 on is older than this one");
        int here = Runtime.version().feature();
        task("Newer", "", here);
        Outcome outcome = compare("com.acme.Newer", "-m", "virtual", "-r", "1",
                "--jdk", older.get().home() + "," + System.getProperty("java.home"));

        assertThat(outcome.exitCode()).as("%s", outcome).isZero();
        assertThat(results().at("/cells/0/failure").asText()).isEqualTo(
                "not run: com.acme.Newer was compiled for JDK %s, and this is JDK %s: use --jdk %1$s, or compile it "
                        .formatted(here, older.get().feature()) + "with --release " + older.get().feature());
        assertThat(results().at("/cells/1/status").asText()).isEqualTo("measured");
    }

    private void task(String name, String body) throws IOException {
        task(name, body, 21);
    }

    private void task(String name, String body, int release) throws IOException {
        jar(compile(folder, name, SOURCE.formatted(name, body), release, folder.resolve("app")),
                folder.resolve("app.jar"));
    }

    private Outcome compare(String task, String... more) throws Exception {
        var arguments = new ArrayList<>(List.of("-jar", Jvm.jar().toString(), "compare", "--quiet", "--forks", "1",
                "--task", task,
                "--class-path", "app.jar" + File.pathSeparator + "lib/*", "--export", "results.json"));
        if (Files.notExists(folder.resolve("app.jar"))) {
            jar(folder.resolve("helper"), folder.resolve("app.jar"));
        }
        arguments.addAll(List.of(more));
        return new Jvm(folder).in(folder).run(InstalledJdks.running(), arguments);
    }

    /** The files of {@code --task-output} whose name has this in it. */
    private List<Path> said(String name) throws IOException {
        try (var files = Files.list(folder.resolve("said"))) {
            return files.filter(file -> file.getFileName().toString().contains("-" + name + "-jdk")).toList();
        }
    }

    private JsonNode results() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("results.json").toFile());
    }
}
