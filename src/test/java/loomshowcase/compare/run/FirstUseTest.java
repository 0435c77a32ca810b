package loomshowcase.compare.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The first use of a lambda takes a JVM up to some milliseconds. A cold run is the first of its JVM, so what hands
 * tasks out has none in any row: a figure of linking would be taken for one of the model.
 */
class FirstUseTest {

    @ParameterizedTest
    @ValueSource(strings = {"model.ExecutorModel", "model.Sequential", "run.RecordedAsync",
        "run.RecordedAsync$1", "run.RecordedAsync$Task", "run.Recorder$1", "workload.LoggedTask",
        "workload.sleep.SleepWork$Task"})
    void whatHandsTasksOutLinksNoLambda(String name) throws IOException {
        String file = "/loomshowcase/compare/" + name.replace('.', '/') + ".class";
        try (InputStream in = Recorder.class.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains("BootstrapMethods"))
                    .as("a lambda in %s", name).isFalse();
        }
    }
}
