package loomshowcase.compare.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import loomshowcase.compare.result.Retained;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Measured in a JVM of its own: what other tests leave, and free at any time, is as much as what is kept here. */
@DisplayName("What a hundred tasks leave on the heap")
class RetainedProbeTest {

    private static final int KEPT = RetainedCases.KEPT;

    @TempDir
    private static Path folder;

    private static Map<String, RetainedCases.Measured> measured;

    @BeforeAll
    static void measureAll() throws Exception {
        Jvm.Outcome outcome = new Jvm(folder).run(InstalledJdks.running(), List.of("--enable-preview", "-Xmx256m",
                "-XX:TieredStopAtLevel=1", "-cp", Jvm.classPath(), RetainedCases.class.getName()));
        assertThat(outcome.exitCode()).as("%s", outcome).isZero();
        measured = outcome.out().stream().map(RetainedCases.Measured::parse)
                .collect(Collectors.toMap(RetainedCases.Measured::of, Function.identity()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "virtual"})
    @DisplayName("grows with every task where a map has an entry for each thread, and each task has a thread")
    void mapOfThreads(String model) {
        assertKept("mapOfThreads", model);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sequential", "fixed-pool"})
    @DisplayName("does not grow a further time where the same threads do all tasks")
    void mapOfReusedThreads(String model) {
        Retained left = left("mapOfThreads", model);
        assertThat(left.firstBytes()).as("%s", left).isGreaterThan(KEPT * 9 / 10L);
        assertThat(left.seen()).as("%s", left).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sequential", "fixed-pool", "virtual"})
    @DisplayName("grows on every model where the task itself keeps it")
    void list(String model) {
        assertKept("list", model);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sequential", "fixed-pool", "platform", "virtual"})
    @DisplayName("is nothing where nothing is kept, although the model keeps something for each task")
    void nothing(String model) {
        Retained left = left("nothing", model);
        assertThat(left.seen()).as("%s", left).isFalse();
    }

    @Test
    @DisplayName("is not told if some of them failed")
    void failures() {
        assertThat(left("failures", "virtual")).isEqualTo(Retained.none("9 of 300 tasks failed: no seats"));
    }

    private static void assertKept(String work, String model) {
        Retained left = left(work, model);
        assertThat(left.failure()).isNull();
        assertThat(left.seen()).as("%s", left).isTrue();
        assertThat(left.perTask()).isBetween(KEPT * 9 / 10L, KEPT * 13 / 10L);
    }

    private static Retained left(String work, String model) {
        return measured.get(work + " " + model).left();
    }
}
