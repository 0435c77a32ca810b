package loomshowcase.compare.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import loomshowcase.compare.model.ThreadModel;
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
        Map<String, DownloadFaultTable.Expected> expected = DownloadFaultTable.expected();

        assertThat(DownloadFaultTable.outcomes(model, folder)).allSatisfy(
                (fault, outcome) -> assertThat(expected.get(fault).allows(model, outcome))
                        .as("%s: %s, and not: %s", fault, outcome, expected.get(fault)).isTrue());
    }

    @Test
    void areAllOnThePage() throws IOException {
        assertThat(DownloadFaultTable.expected().keySet()).containsExactlyElementsOf(
                Stream.of(DownloadFaults.thatEnd(), DownloadFaults.thatNeverEnd()).flatMap(List::stream).toList());
    }

    @Test
    void haveNoClassOfTheJdkAsTheirOutcome() throws IOException {
        assertThat(DownloadFaultTable.expected().values()).extracting(DownloadFaultTable.Expected::outcome)
                .noneMatch(outcome -> outcome.matches(".*\\b\\w+(Exception|Error)\\b.*"));
    }
}
