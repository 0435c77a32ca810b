package loomshowcase.cli.compare;

import static loomshowcase.cli.compare.BriefCompare.cells;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** {@code compare download} from the real jar: where the pictures are kept, and what a failure is. */
@Timeout(180)
@Execution(ExecutionMode.CONCURRENT)
class CompareDownloadIT {

    @TempDir
    private Path folder;
    private BriefCompare compare;

    @BeforeEach
    void compareInThatFolder() {
        compare = new BriefCompare(folder);
    }

    @Test
    void keepsThePicturesWhereTheUserWantsThem() throws Exception {
        Path pictures = folder.resolve("Bilder für später");
        Files.createDirectories(pictures);
        Files.writeString(pictures.resolve("denim.png"), "an older one");
        Outcome outcome = compare.run(InstalledJdks.running(), List.of(),
                "download", "--delay", "20ms", "-m", "virtual", "-n", "17", "--out", pictures.toString());

        assertThat(outcome.exitCode()).as("%s", outcome).isZero();
        try (var files = Files.list(pictures)) {
            assertThat(files).hasSize(17).allSatisfy(file -> {
                assertThat(file.getFileName().toString()).endsWith(".png").doesNotStartWith(".");
                assertThat(Files.size(file)).isPositive();
            });
        }
    }

    @Test
    void aFailureIsARowAndAnExitCode() throws Exception {
        Outcome outcome = compare.run(InstalledJdks.running(), List.of(), "download", "-m", "platform,virtual",
                "--url", "http://127.0.0.1:1/one", "--url", "http://127.0.0.1:1/two");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(cells(compare.results())).allSatisfy(cell -> {
            assertThat(cell.get("status").asText()).isEqualTo("failed");
            assertThat(cell.get("failure").asText()).isEqualTo("2 of 2 tasks failed: 2 × connection refused; "
                    + "http://127.0.0.1:1/one (connection refused), http://127.0.0.1:1/two (connection refused)");
        });
        assertThat(outcome.out()).anyMatch(line -> line.contains("virtual   2 of 2 tasks failed: 2 × connection"));
    }

    /** There is no network here, and there may be none where this runs: then each address fails in a known way. */
    @Test
    void theTutorialsAddressesAreFifteenTasks() throws Exception {
        Outcome outcome = compare.run(InstalledJdks.running(), List.of(), "download", "-m", "virtual", "-r", "1",
                "--tutorial-urls", "--max-time", "2s");

        JsonNode run = cells(compare.results()).getFirst().at("/runs/0");
        assertThat(run.get("completed").asInt() + run.get("failed").asInt()).as("%s", outcome).isEqualTo(15);
        assertThat(outcome.exitCode()).isEqualTo(run.get("failed").asInt() == 0 ? 0 : 1);
        assertThat(StreamSupport.stream(run.get("failures").spliterator(), false)
                .map(failure -> failure.get("kind").asText())).allMatch(kind -> !kind.contains("Exception"));
    }
}
