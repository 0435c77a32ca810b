package loomshowcase.compare.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import loomshowcase.compare.model.ThreadModel;
import loomshowcase.compare.model.ThreadModels;
import loomshowcase.compare.workload.download.DownloadFaults;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model meets the faults of a server with the outcomes that {@code docs/download-faults.md} holds. */
@Tag("once")
@Timeout(90)
class DownloadFaultsTest {

    @TempDir
    private Path folder;

    static List<ThreadModel> models() {
        return DownloadFaultTable.models();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void becomeWhatThePageSays(ThreadModel model) throws Exception {
        Map<String, String> outcomes = DownloadFaultTable.outcomes(model, folder);

        assertThat(DownloadFaultPage.differences(model, outcomes, Runtime.version())).isEmpty();
    }

    @Test
    void ofTheAsynchronousClientAreThoseOfThisUpdateOfTheJdk() throws IOException {
        ThreadModel async = ThreadModels.named("async").orElseThrow();
        var virtual = ThreadModels.named("virtual").orElseThrow();
        Map<String, String> strict = new LinkedHashMap<>();
        Map<String, String> mixed = new LinkedHashMap<>();
        DownloadFaultPage.expected().forEach((fault, expected) -> {
            strict.put(fault, expected.on("21.0.13, 27.0.1"));
            mixed.put(fault, expected.updates().isEmpty() ? expected.outcome() : expected.async());
        });
        assertThat(DownloadFaultPage.differences(async, strict, Runtime.Version.parse("21.0.13.1+2"))).isEmpty();
        assertThat(DownloadFaultPage.differences(async, strict, Runtime.Version.parse("25.0.3"))).isNotEmpty();
        assertThat(DownloadFaultPage.differences(async, strict, Runtime.Version.parse("21.0.99"))).isEmpty();
        assertThat(DownloadFaultPage.differences(async, mixed, Runtime.Version.parse("21.0.99"))).isNotEmpty();
        assertThat(DownloadFaultPage.differences(virtual, strict, Runtime.Version.parse("21.0.13"))).isNotEmpty();
    }

    @Test
    void areAllOnThePage() throws IOException {
        assertThat(DownloadFaultPage.expected().keySet()).containsExactlyElementsOf(
                Stream.of(DownloadFaults.thatEnd(), DownloadFaults.thatNeverEnd(), DownloadFaults.thatHarm())
                        .flatMap(List::stream).toList());
    }

    @Test
    void haveNoClassOfTheJdkAsTheirOutcome() throws IOException {
        assertThat(DownloadFaultPage.expected().values()).extracting(DownloadFaultPage.Expected::outcome)
                .noneMatch(outcome -> outcome.matches(".*\\b\\w+(Exception|Error)\\b.*"));
    }
}
