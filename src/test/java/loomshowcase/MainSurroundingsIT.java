package loomshowcase;

import static loomshowcase.MainRuns.VERSION;
import static loomshowcase.MainRuns.assertIsQuietVersion;
import static loomshowcase.MainRuns.assertIsVersion;
import static loomshowcase.MainRuns.everyJava;
import static loomshowcase.MainRuns.jar;
import static loomshowcase.MainRuns.jdksFound;
import static loomshowcase.MainRuns.newJavas;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import loomshowcase.launch.InstalledJdk;
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

/** The entry of the real jar, whatever its folder, the locale and the environment, on each Java that is installed. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class MainSurroundingsIT {

    @TempDir
    private Path folder;

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

    private Path umlautFolder() throws IOException {
        try {
            return Files.createDirectories(folder.resolve("Ölkännchen und Spaß"));
        } catch (InvalidPathException e) {
            return abort("the locale of these tests cannot express an umlaut: set LC_ALL=C.UTF-8");
        }
    }
}
