package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Runs of the lab")
class EventsTest extends StartedLab {

    @Test
    @DisplayName("A run sends its lines while it goes on, then its timeline, and the line of code of each wait")
    void runs() throws IOException {
        String events = Ask.post(lab, "/api/runs", RUN).send().text();

        assertThat(events.lines().filter(line -> line.startsWith("event: ")).distinct())
                .contains("event: began", "event: line", "event: ended", "event: over").doesNotContain("event: failed");
        assertThat(events).contains("\"text\":\"Sleeping 1 second(s)...\"", "\"exitCode\":0",
                "\"activity\":\"sleeping\",\"words\":\"asleep\",\"holds\":\"free\","
                        + "\"file\":\"loomshowcase.lessons.startandjoin.VirtualStartAndJoin\",\"line\":");
    }

    @Test
    @DisplayName("A race tells when each task began and ended, and what does the same on a terminal")
    void races() throws IOException {
        String events = Ask.post(lab, "/api/races", race("['fixed-pool']", 3, 50, 2)).send().text();
        String started = events.replaceAll("(?s).*\"started\":\"([^\"]+)\".*", "$1");

        assertThat(events).contains("\"label\":\"fixed-pool 2\"", "\"floor\":100.0", "\"completed\":3",
                "compare sleep -n 3 -d 50ms -m fixed-pool --pool-size 2 --jdk ");
        IntBuffer micros = ByteBuffer.wrap(Base64.getDecoder().decode(started)).order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer();
        assertThat(micros.remaining()).isEqualTo(3);
        assertThat(micros.get(2)).as("a pool of two begins the third when one of two has ended")
                .isGreaterThan(Math.min(micros.get(0), micros.get(1)) + 49_000);
    }

    @Test
    @DisplayName("One run at a time per lesson: a second one waits, and is told how many are before it")
    void runsALessonOnce() throws IOException {
        try (Socket first = Ask.post(lab, "/api/runs", RUN).open()) {
            awaitText(first, "event: began");
            try (Socket second = Ask.post(lab, "/api/runs", RUN).open()) {
                awaitText(second, "event: ahead\ndata: {\"ahead\":1}");
                awaitText(first, "event: ended");
                awaitText(second, "event: began");
                awaitText(second, "event: over"); // Then nothing writes into its folder any more.
            }
        }
    }

    @Test
    @DisplayName("What computes waits for all that runs: nothing else may take the processor from it")
    void runsAlone() throws IOException {
        try (Socket first = Ask.post(lab, "/api/runs", RUN).open()) {
            awaitText(first, "event: began");
            try (Socket alone = Ask.post(lab, "/api/runs", RUN.replace("start-and-join", "cpu-bound")).open()) {
                awaitText(alone, "event: ahead\ndata: {\"ahead\":1}");
                awaitText(first, "event: over");
                awaitText(alone, "event: over");
            }
        }
    }

    @Test
    @DisplayName("When the page goes, its run ends without a word on the terminal, and the lesson can be run again")
    void endsWithThePage() throws Exception {
        PrintStream terminal = System.err;
        var said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            try (Socket page = Ask.post(lab, "/api/runs", RUN.replace("start-and-join", "as-completed")).open()) {
                awaitText(page, "event: timeline");
            }
            awaitNoChild(Duration.ofSeconds(20));
        } finally {
            System.setErr(terminal);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    @DisplayName("When the server ends, what it runs ends")
    void endsWithTheServer() throws Exception {
        try (Socket page = Ask.post(lab, "/api/runs", RUN.replace("start-and-join", "as-completed")).open()) {
            awaitText(page, "event: line");
            server.close();
            awaitNoChild(Duration.ofSeconds(20));
        }
    }

    /** The form itself would go on for five seconds more, and its thread with it. */
    private static void awaitNoChild(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (ProcessHandle.current().children().anyMatch(ProcessHandle::isAlive)) {
            assertThat(System.nanoTime()).as("a form still runs").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
