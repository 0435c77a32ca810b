package loomshowcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import loomshowcase.launch.Jvm.Outcome;
import loomshowcase.launch.OldJava;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The entry of the real jar, on each Java that is installed. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class MainIT {

    private static final String[] VERSION = {"--version"};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("newJavasWithAndWithoutPreview")
    void runsOnEveryJavaFrom21OnWithAndWithoutPreview(InstalledJdk jdk, List<String> options) throws Exception {
        assertIsQuietVersion(new Jvm(folder).run(jdk, jar(options, Jvm.jar(), VERSION)));
    }

    static Stream<Arguments> newJavasWithAndWithoutPreview() {
        return newJavas()
                .flatMap(jdk -> Stream.of(arguments(jdk, List.of("--enable-preview")), arguments(jdk, List.of())));
    }

    static Stream<InstalledJdk> newJavas() {
        return InstalledJdks.find().stream().filter(InstalledJdk::isUsable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--enable-preview", "-Dno=preview"})
    void handsOverOnAnOlderJava(String option) throws Exception {
        InstalledJdk old = OldJava.orSkip();

        Outcome outcome = new Jvm(folder).run(old, jar(List.of(option, jdksFound()), Jvm.jar(), VERSION));

        assertIsVersion(outcome);
        assertThat(outcome.err()).singleElement().asString()
                .matches("loom-showcase: Java \\S+ is too old; using JDK \\S+ in .+");
    }

    @Test
    void returnsTheExitCodeOfTheNewerJava() throws Exception {
        InstalledJdk old = OldJava.orSkip();

        Outcome outcome = new Jvm(folder).run(old, jar(List.of(jdksFound()), Jvm.jar(), "no-such-command"));

        assertThat(outcome.exitCode()).isEqualTo(2);
    }

    @Test
    void saysWhatToInstallWhenThereIsNoNewerJava() throws Exception {
        InstalledJdk old = OldJava.orSkip();

        Outcome outcome = new Jvm(folder).run(old, jar(List.of("-Dloomshowcase.jdks="), Jvm.jar(), VERSION));

        assertThat(outcome.exitCode()).isEqualTo(69);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).singleElement().asString().contains(old.version(), "install JDK 25");
    }

    @Test
    void worksFromAPathWithSpacesAndUmlauts() throws Exception {
        Path jar = Files.copy(Jvm.jar(), umlautFolder().resolve("loom showcase.jar"));

        for (InstalledJdk jdk : newJavas().toList()) {
            assertIsQuietVersion(new Jvm(folder).run(jdk, jar(List.of(), jar, VERSION)));
        }
        InstalledJdk old = OldJava.orSkip();
        assertIsVersion(new Jvm(folder).run(old, jar(List.of(jdksFound()), jar, VERSION)));
        assertIsVersion(new Jvm(folder).in(jar.getParent())
                .run(old, jar(List.of(jdksFound()), jar.getFileName(), VERSION)));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere names of files do not depend on the locale")
    void explainsInOneLineThatTheLocaleCannotExpressTheFolder() throws Exception {
        for (InstalledJdk jdk : everyJava()) {
            Outcome outcome = new Jvm(folder).in(umlautFolder()).with(Map.of("LC_ALL", "C"))
                    .run(jdk, jar(List.of(), Jvm.jar(), VERSION));

            assertThat(outcome.exitCode()).isEqualTo(2);
            assertThat(outcome.err()).singleElement().asString().contains("locale", "set LC_ALL=");
        }
    }

    @Test
    void runsInAFolderThatIsReadOnlyAndWritesNothingThere() throws Exception {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        assertThat(locked.toFile().setWritable(false)).isTrue();

        for (InstalledJdk jdk : everyJava()) {
            assertIsVersion(new Jvm(folder).in(locked).run(jdk, jar(List.of(jdksFound()), Jvm.jar(), VERSION)));
        }

        assertThat(locked).isEmptyDirectory();
    }

    @Test
    void acceptsOptionsFromTheEnvironment() throws Exception {
        for (InstalledJdk jdk : everyJava()) {
            Outcome outcome = new Jvm(folder)
                    .with(Map.of("JAVA_TOOL_OPTIONS", "-Dfoo=bar -Xmx200m", "JDK_JAVA_OPTIONS", "-Dbar=\"a b\""))
                    .run(jdk, jar(List.of(jdksFound()), Jvm.jar(), VERSION));

            assertIsVersion(outcome);
            assertThat(outcome.err()).allMatch(
                    line -> line.startsWith("Picked up ") || line.startsWith("NOTE: ") || line.contains("is too old"));
        }
    }

    @Test
    void runsFromAFolderOfClasses() throws Exception {
        for (InstalledJdk jdk : newJavas().toList()) {
            assertIsQuietVersion(
                    new Jvm(folder).run(jdk, List.of("-cp", Jvm.classPath(), "loomshowcase.Main", "--version")));
        }
    }

    /** Each would add to the time of the help: declaring the workloads takes a fifth of it. */
    @Test
    void theHelpLoadsNoWorkloadAndNoJson() throws Exception {
        Path log = folder.resolve("classes.txt");

        Outcome outcome = new Jvm(folder).run(InstalledJdks.running(),
                jar(List.of("-Xlog:class+load:file=" + log), Jvm.jar(), "--help"));

        assertThat(outcome.exitCode()).as("%s", outcome).isZero();
        assertThat(log).content().contains(" loomshowcase.cli.compare.CompareCommand ")
                .doesNotContain(" loomshowcase.compare.workload.", "jackson");
    }

    @Test
    void saysInOneLineThatTheToolIsMissing() throws Exception {
        Path classes = Jvm.classes();
        Path copy = Files.createDirectories(folder.resolve("classes/loomshowcase/launch"));
        Files.copy(classes.resolve("loomshowcase/Main.class"), copy.resolveSibling("Main.class"));
        for (String name : List.of("NewerJdk", "ParentPidWatch", "WorkingFolder")) {
            Files.copy(classes.resolve("loomshowcase/launch/" + name + ".class"), copy.resolve(name + ".class"));
        }

        Outcome outcome = new Jvm(folder).run(InstalledJdks.running(),
                List.of("-cp", folder.resolve("classes").toString(), "loomshowcase.Main", "--version"));

        assertThat(outcome.exitCode()).isEqualTo(70);
        assertThat(outcome.err()).singleElement().asString().contains("build the jar again");
    }

    private static void assertIsVersion(Outcome outcome) {
        assertThat(outcome.exitCode()).as("exit code; stderr: %s", outcome.err()).isZero();
        assertThat(outcome.out()).isNotEmpty();
        assertThat(outcome.out().get(0)).startsWith("loom-showcase ");
    }

    private static void assertIsQuietVersion(Outcome outcome) {
        assertIsVersion(outcome);
        assertThat(outcome.err()).isEmpty();
    }

    private static List<InstalledJdk> everyJava() {
        return InstalledJdks.find().stream().filter(jdk -> jdk.feature() >= 11).toList();
    }

    private static String jdksFound() {
        return "-Dloomshowcase.jdks=" + String.join(File.pathSeparator,
                InstalledJdks.find().stream().map(jdk -> jdk.home().toString()).toList());
    }

    private static List<String> jar(List<String> options, Path jar, String... arguments) {
        var all = new ArrayList<>(options);
        all.add("-jar");
        all.add(jar.toString());
        all.addAll(List.of(arguments));
        return all;
    }

    private Path umlautFolder() throws IOException {
        try {
            return Files.createDirectories(folder.resolve("Ölkännchen und Spaß"));
        } catch (InvalidPathException e) {
            return abort("the locale of these tests cannot express an umlaut: set LC_ALL=C.UTF-8");
        }
    }
}
