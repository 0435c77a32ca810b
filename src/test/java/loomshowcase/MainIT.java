package loomshowcase;

import static loomshowcase.MainRuns.VERSION;
import static loomshowcase.MainRuns.assertIsQuietVersion;
import static loomshowcase.MainRuns.assertIsVersion;
import static loomshowcase.MainRuns.jar;
import static loomshowcase.MainRuns.jdksFound;
import static loomshowcase.MainRuns.newJavas;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import loomshowcase.launch.Jvm.Outcome;
import loomshowcase.launch.OldJava;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
}
