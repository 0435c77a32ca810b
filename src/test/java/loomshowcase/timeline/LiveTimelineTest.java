package loomshowcase.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Records with the JDK that runs this test, so with each JDK that the build finds. */
@Timeout(60)
class LiveTimelineTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("A program that runs is followed: its threads appear while it goes on, and its waits when they are over")
    void follows() throws Exception {
        var timelines = new LinkedBlockingQueue<Timeline>();
        try (var live = LiveTimeline.watch(folder, Instant.EPOCH, timelines::add)) {
            Process process = start("terminated");
            Timeline timeline = timelines.take();
            while (timeline.rows().stream().noneMatch(row -> row.name().equals("main"))) {
                timeline = timelines.take();
            }
            assertThat(process.isAlive()).isTrue();
            assertThat(timeline.rows().getFirst()).returns(true, row -> row.end().isEmpty());
            process.destroy();
            process.waitFor();
        }
    }

    @Test
    @DisplayName("A program that never began to record can be left alone")
    void endsWithoutARecording() {
        LiveTimeline.watch(folder, Instant.EPOCH, timeline -> {}).close();
    }

    private Process start(String what) throws Exception {
        var line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:disable", "-Xlog:all=warning:stderr"));
        line.addAll(TimelineRecording.jvmOptions(folder.resolve(what + ".jfr"), folder));
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), RecordedProgram.class.getName(), what));
        return new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
