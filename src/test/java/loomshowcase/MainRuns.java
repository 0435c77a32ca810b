package loomshowcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm.Outcome;

/** The Javas on which tests run the entry of the jar, its commands, and what {@code --version} is expected to say. */
final class MainRuns {

    static final String[] VERSION = {"--version"};

    private MainRuns() {}

    static Stream<InstalledJdk> newJavas() {
        return InstalledJdks.find().stream().filter(InstalledJdk::isUsable);
    }

    static List<InstalledJdk> everyJava() {
        return InstalledJdks.find().stream().filter(jdk -> jdk.feature() >= 11).toList();
    }

    static List<String> jar(List<String> options, Path jar, String... arguments) {
        var all = new ArrayList<>(options);
        all.add("-jar");
        all.add(jar.toString());
        all.addAll(List.of(arguments));
        return all;
    }

    static String jdksFound() {
        return "-Dloomshowcase.jdks=" + String.join(File.pathSeparator,
                InstalledJdks.find().stream().map(jdk -> jdk.home().toString()).toList());
    }

    static void assertIsVersion(Outcome outcome) {
        assertThat(outcome.exitCode()).as("exit code; stderr: %s", outcome.err()).isZero();
        assertThat(outcome.out()).isNotEmpty();
        assertThat(outcome.out().get(0)).startsWith("loom-showcase ");
    }

    static void assertIsQuietVersion(Outcome outcome) {
        assertIsVersion(outcome);
        assertThat(outcome.err()).isEmpty();
    }
}
