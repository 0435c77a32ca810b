package loomshowcase.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import loomshowcase.ResultsSchema;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import loomshowcase.launch.Jvm.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code run} from the real jar. */
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
class RunIT {

    private static final Catalogue CATALOGUE = Catalogue.read(Jvm.classes());

    @TempDir
    private Path folder;

    static Stream<InstalledJdk> jdks() {
        return InstalledJdks.find().stream().filter(InstalledJdk::isUsable);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void listsTheCatalogueInTheOrderOfTeachingWithoutAnId(InstalledJdk jdk) throws Exception {
        Outcome outcome = run(jdk, Map.of("COLUMNS", "80"));

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(outcome.out().stream().filter(line -> line.startsWith("  ") && !line.startsWith("   "))
                .map(line -> line.strip().split(" ")[0]))
                .containsExactlyElementsOf(CATALOGUE.ideas().stream().map(Idea::id).toList());
    }

    @Test
    void showsTheCodeTheOutputTheTimelineAndTheWordsOfAForm() throws Exception {
        Outcome outcome = run(InstalledJdks.running(), Map.of("COLUMNS", "100"),
                "start-and-join", "--form", "virtual");

        assertThat(outcome.exitCode()).as("%s", outcome).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(String.join("\n", outcome.out())).containsSubsequence(
                "start-and-join: ", "  Predict  ", "── virtual ───", " VirtualStartAndJoin.java\n",
                "  Thread t1 = Thread.ofVirtual().start(() -> doSomething(1));\n",
                "\n  Sleeping 1 second(s)...\n  Sleeping 1 second(s)...\n  Done Sleeping...\n  Done Sleeping...\n",
                "  Finished in 1.", "  main ", " waiting ", "asleep, holds no platform thread",
                "  When     ", "  Notice   - ", "  Python   t1 = threading.Thread(target=do_something)\n",
                "  Next     ");
    }

    @Test
    void usesAsciiOnATerminalThatHasOnlyThat() throws Exception {
        Outcome outcome = run(InstalledJdks.running(), Map.of("LC_ALL", "C"), "not-joined", "--form", "virtual");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).allSatisfy(line -> assertThat(line).matches("\\p{ASCII}*").doesNotContain("?-"));
        assertThat(outcome.out()).anyMatch(line -> line.startsWith("-- virtual ---"));
    }

    /** The JDK itself compiles a form for which the jar has no class. {@code LessonsIT} runs the others. */
    @ParameterizedTest
    @MethodSource("jdks")
    void everyIdeaThatIsNamedRunsItsFormOnEveryJdk(InstalledJdk jdk) throws Exception {
        List<Idea> ideas = Stream.of("own-policy", "in-order", "download-images")
                .map(id -> CATALOGUE.named(id).orElseThrow()).toList();
        var command = new ArrayList<>(List.of("-jar", Jvm.jar().toString(), "run", "--form", "structured",
                "--jdk", jdk.home().toString(), "--out", folder.toString()));
        ideas.forEach(idea -> command.add(idea.id()));
        Process process = new Jvm(folder).with(Map.of("LC_ALL", "C.UTF-8")).start(InstalledJdks.running(), command);
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
                .toList();

        assertThat(process.waitFor()).as("%s", lines).isZero();
        assertThat(lines).filteredOn(line -> line.startsWith("── structured ──"))
                .extracting(line -> line.substring(line.lastIndexOf(' ') + 1))
                .containsExactlyElementsOf(ideas.stream()
                        .flatMap(idea -> idea.form(FormKind.STRUCTURED, jdk.feature()).stream())
                        .map(form -> form.fileName()).toList());
        assertThat(lines).noneMatch(line -> line.contains("Not here") || line.contains("No timeline"));
        assertThat(folder.resolve("structured")).isDirectoryContaining("glob:**.png");
    }

    @Test
    void hasExitCode1IfAFormFails() throws Exception {
        Path addresses = Files.writeString(folder.resolve("addresses"), "http://127.0.0.1:1/nobody.png\n");
        Outcome outcome = run(InstalledJdks.running(), Map.of(), "download-images", "--form", "sequential",
                "--urls", addresses.toString(), "--out", folder.resolve("images").toString());

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).contains("  It failed, with exit code 1.");
        assertThat(folder.resolve("images")).doesNotExist();
    }

    @Test
    void showsTheVerdictAndNoTimelineOfAClaim() throws Exception {
        Outcome outcome = run(InstalledJdks.running(), Map.of("COLUMNS", "100"), "synchronized-pins");

        assertThat(outcome.exitCode()).as("%s", outcome).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(String.join("\n", outcome.out())).containsSubsequence(
                "synchronized-pins: ", "\n  Holds    ", "── before ───", " BeforeSynchronizedPins.java\n  One carrier.",
                "\n  Verdict on JDK ", "\n\n  What     ", "── after ───",
                "\n  Verdict on JDK ", "\n  Notice   - ", "\n  Do       ", "\n  Sources  - ");
    }

    @Test
    void exportsTheFormsInTheOrderOfTheCommandLine() throws Exception {
        Path export = folder.resolve("runs.json");
        Outcome outcome = run(InstalledJdks.running(), Map.of(), "synchronized-pins", "never-started",
                "--form", "after,virtual", "--export", export.toString());

        assertThat(outcome.exitCode()).as("%s", outcome).isZero();
        JsonNode runs = new ObjectMapper().readTree(export.toFile());
        assertThat(ResultsSchema.faults(runs, "runs.schema.json")).isEmpty();
        assertThat(runs.get("partial").asBoolean()).isFalse();
        assertThat(runs.at("/command/0").asText()).isEqualTo("run");
        assertThat(runs.get("forms")).hasSize(2);
        JsonNode claim = runs.at("/forms/0");
        assertThat(claim.get("shelf").asText()).isEqualTo("claims");
        assertThat(claim.get("exitCode").asInt(-1)).isZero();
        assertThat(claim.at("/output/2").asText()).endsWith(": " + claim.get("verdict").asText());
        JsonNode lesson = runs.at("/forms/1");
        assertThat(lesson.get("file").asText()).isEqualTo("VirtualNeverStarted.java");
        assertThat(lesson.get("verdict").isNull()).isTrue();
        assertThat(lesson.get("output")).extracting(JsonNode::asText).contains("t1 is NEW, t2 is NEW");
    }

    private Outcome run(InstalledJdk jdk, Map<String, String> environment, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("-jar", Jvm.jar().toString(), "run"));
        command.addAll(List.of(arguments));
        return new Jvm(folder).with(Map.of("LC_ALL", "C.UTF-8")).with(environment).run(jdk, command);
    }
}
