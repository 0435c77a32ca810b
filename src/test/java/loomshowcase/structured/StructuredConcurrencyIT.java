package loomshowcase.structured;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles and runs the snippets on each JDK, and compares what they do with the tables of the page.
 * {@code -Dgolden.update=true} updates the tables.
 */
@Timeout(150)
@Execution(ExecutionMode.CONCURRENT)
class StructuredConcurrencyIT {

    @TempDir
    private Path folder;

    static Stream<InstalledJdk> jdks() {
        return StructuredPage.RELEASES.stream().map(InstalledJdks::ofFeature).flatMap(Optional::stream)
                .filter(InstalledJdk::hasCompiler);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void hasTablesThatSayWhatHappens(InstalledJdk jdk) throws Exception {
        Map<String, String> happened = outcomes(jdk);
        StructuredPage page = StructuredPage.read();
        if (Boolean.getBoolean("golden.update")) {
            page.setOutcomes(jdk.feature(), happened);
            page.write();
        }

        Map<String, String> told = page.outcomes(jdk.feature());
        told.values().removeIf("—"::equals);
        assertThat(told).containsExactlyInAnyOrderEntriesOf(happened);
    }

    private Map<String, String> outcomes(InstalledJdk jdk) throws Exception {
        var outcomes = new LinkedHashMap<String, String>();
        for (String line : run(jdk)) {
            String[] parts = line.split("\t", 2);
            assertThat(outcomes.put(parts[0], parts[1])).as("an earlier case that is called " + parts[0]).isNull();
        }
        return outcomes;
    }

    private List<String> run(InstalledJdk jdk) throws Exception {
        String release = Integer.toString(jdk.feature());
        var compile = new ArrayList<>(List.of("-m", "jdk.compiler/com.sun.tools.javac.Main", "-d", folder.toString(),
                "--enable-preview", "--release", release, "-Xlint:-preview", "-proc:none"));
        Snippets.sourcesFor(jdk.feature()).forEach(source -> compile.add(source.toString()));
        Jvm.Outcome compiled = new Jvm(folder).run(jdk, compile);
        assertThat(compiled.exitCode()).as(String.join("\n", compiled.err())).isZero();

        var run = new ArrayList<>(List.of("--enable-preview", "-XX:TieredStopAtLevel=1", "-cp", folder.toString(),
                "Outcomes"));
        run.addAll(Snippets.classesFor(jdk.feature()));
        Jvm.Outcome outcome = new Jvm(folder).run(jdk, run);
        assertThat(outcome.exitCode()).as(String.join("\n", outcome.err())).isZero();
        return outcome.out();
    }
}
