package loomshowcase.compare.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import loomshowcase.compare.result.HeldTasks;
import loomshowcase.compare.result.Retained;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForkReportTest {

    private static final TaskMoments MOMENTS = new TaskMoments(Instant.parse("2026-11-29T12:00:00.5Z"), List.of(1L, 5L),
            List.of(9L, 0L));
    private static final HeldTasks HELD = new HeldTasks(200, 300_000L, 4_000_000L, 200, 3_276_800L, null);

    private static final Retained RETAINED = new Retained(200, 3_000_000L, 2_000_000L, null);

    @TempDir
    private Path folder;

    private Path file;

    private final Run first = Samples.run(0, true, 1_004 * Samples.MILLI);
    private final Run second = Samples.run(0, false, 1_002 * Samples.MILLI);

    @BeforeEach
    void aReportOfTwoRunsThatEndedEarly() throws IOException {
        file = folder.resolve("report");
        try (var writer = new ForkReport.Writer(file)) {
            writer.write(Samples.jdk25());
            writer.write(Duration.ofMillis(150));
            writer.write(first);
            writer.write(second);
            writer.write(Stage.CLOSING);
            writer.write(HELD);
            writer.write(RETAINED);
            writer.write(MOMENTS);
            writer.write(new ForkReport.Stopped("out of memory after 5 tasks"));
        }
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        assertThat(ForkReport.read(file)).isEqualTo(new ForkReport(Samples.jdk25(), Duration.ofMillis(150),
                List.of(first, second), HELD, RETAINED, MOMENTS, Stage.CLOSING,
                new ForkReport.Stopped("out of memory after 5 tasks")));
    }

    @Test
    void whateverIsCutOffWhatCameBeforeIsRead() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        var runsRead = new ArrayList<Integer>();
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            runsRead.add(ForkReport.read(file).runs().size());
        }
        assertThat(runsRead).isSorted().startsWith(0).endsWith(2).contains(1);
    }

    @Test
    void aForkThatSaidNothingHasNoReport() throws IOException {
        assertThat(ForkReport.read(folder.resolve("none")))
                .isEqualTo(ForkReport.NONE);
    }

    @Test
    void nothingButPartsOfAReportIsRead() throws IOException {
        try (var writer = new ForkReport.Writer(file)) {
            writer.write("a text");
        }
        assertThatIOException().isThrownBy(() -> ForkReport.read(file)).withMessageContaining("not a part of a report");
    }
}
