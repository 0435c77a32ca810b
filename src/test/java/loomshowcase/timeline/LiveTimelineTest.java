package loomshowcase.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
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
    @DisplayName("When it has been closed, no timeline is still being handed on: it would be taken for the last one")
    void waitsForTheTimelineThatIsHandedOn() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var handingOn = new AtomicBoolean();
        var afterClose = new AtomicBoolean();
        LiveTimeline live = LiveTimeline.watch(folder, Instant.EPOCH, timeline -> {
            handingOn.set(true);
            begun.countDown();
            awaitUninterruptibly(goOn);
            handingOn.set(false);
        });
        Process process = start("terminated");
        begun.await();
        Thread closing = Thread.ofPlatform().start(() -> {
            live.close();
            afterClose.set(handingOn.get());
        });
        while (closing.getState() != Thread.State.WAITING && closing.isAlive()) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        closing.join();
        process.destroy();
        process.waitFor();

        assertThat(afterClose).isFalse();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
