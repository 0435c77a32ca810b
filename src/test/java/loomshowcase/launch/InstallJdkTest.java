package loomshowcase.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that CI calls for each JDK, with stand-ins for Maven and for the programs of a Debian system. */
@Tag("once")
@EnabledOnOs(OS.LINUX)
@DisplayName(".ci/install-jdk")
class InstallJdkTest {

    @TempDir
    private Path folder;

    private Path programs;

    @BeforeEach
    void copyTheScript() throws Exception {
        Files.createDirectories(folder.resolve(".ci"));
        Files.copy(Path.of(".ci", "install-jdk"), folder.resolve(".ci/install-jdk"));
        programs = Files.createDirectories(folder.resolve("programs"));
        program("mvn", ""); // finds no JDK
        program("apt-cache", ""); // knows no package
        program("dpkg", "echo no-such-machine");
        program("patchelf", "");
        program("id", "echo 0");
    }

    @Test
    @DisplayName("says so in one line if an early-access build cannot be had, and where to get one")
    void saysWhereToGetAnEarlyAccessBuild() throws Exception {
        program("apt-get",
                "case \"$*\" in *indextargets*) echo 'Debian x http://localhost/debian/' ;; *) exit 100 ;; esac");

        assertThat(run("28")).startsWith("1 install-jdk: ").endsWith(
                ". Install a JDK 28 yourself (https://jdk.java.net/28) and set JAVA28_HOME to it.");
    }

    @Test
    @DisplayName("names the released JDKs that it can install, if it is asked for another")
    void namesTheReleases() throws Exception {
        assertThat(run("29")).isEqualTo("2 install-jdk: FEATURE is 21, 25, 26, 27 or 28, not '29'");
    }

    private void program(String name, String text) throws Exception {
        Path file = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + text + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** The exit code, and the last line of standard error. */
    private String run(String feature) throws Exception {
        var command = new ProcessBuilder("bash", ".ci/install-jdk", feature).directory(folder.toFile());
        command.environment().putAll(Map.of("PATH", programs + File.pathSeparator + System.getenv("PATH")));
        Process process = command.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + errors.lines().reduce("", (before, line) -> line);
    }
}
