package loomshowcase.lab;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However a lab, its page or a request ends, nothing that was started for it goes on. Without a browser. */
@Tag("slow")
@Timeout(120)
class LabEndsIT {

    private static final String JDK = Integer.toString(Runtime.version().feature());

    /** Each would go on for five seconds or more. */
    enum Work {

        FORM("/api/runs", "{\"idea\": \"in-order\", \"forms\": [{\"form\": \"virtual\", \"jdk\": \"%s\"}]}",
                "event: line", 1),
        RACE("/api/races", "{\"models\": [\"virtual\"], \"tasks\": 10, \"millis\": 9000, \"pool\": 1, \"jdk\": \"%s\"}",
                "event: began", 1),
        READY("/api/ready", FORM.body, "\n:", 2);

        private final String path;
        private final String body;
        private final String begun;
        private final int jvms;

        Work(String path, String body, String begun, int jvms) {
            this.path = path;
            this.body = body;
            this.begun = begun;
            this.jvms = jvms;
        }
    }

    @TempDir
    private Path folder;

    private LabProcess lab;

    @BeforeEach
    void start() throws IOException {
        lab = LabProcess.start(folder);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private Socket begin(Work work) throws IOException {
        Socket page = Ask.post(lab.address(), work.path, work.body.formatted(JDK)).open();
        var read = new StringBuilder();
        while (read.indexOf(work.begun) < 0) {
            int next = page.getInputStream().read();
            assertThat(next).as("the answer ended after " + read).isNotNegative();
            read.append((char) next);
        }
        LabProcess.await("its JVMs run", () -> lab.forks().size() == work.jvms);
        return page;
    }

    private static void assertEnd(List<ProcessHandle> forks) {
        assertThat(forks).isNotEmpty().allSatisfy(fork -> assertThat(fork.onExit()).succeedsWithin(4, SECONDS));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("When the page closes its request")
    void pageCloses(Work work) throws IOException {
        Socket page = begin(work);
        List<ProcessHandle> forks = lab.forks();
        page.close();

        assertEnd(forks);
        assertThat(lab.handle().isAlive()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("When the lab is ended")
    void labEnds(Work work) throws IOException {
        try (Socket page = begin(work)) {
            List<ProcessHandle> forks = lab.forks();
            lab.handle().destroy();

            assertEnd(forks);
            assertThat(lab.handle().onExit()).succeedsWithin(4, SECONDS);
            assertThat(rest(page)).as("a page is told of no end of a JVM that the lab itself has ended")
                    .doesNotContain("event: raced", "event: ended", "event: failed", "event: problem");
            assertThat(folder).as("its temporary files").isEmptyDirectory();
        }
    }

    /** What was written until the connection ended, by whatever end. */
    private static String rest(Socket page) throws IOException {
        var read = new StringBuilder();
        try {
            for (int next = page.getInputStream().read(); next >= 0; next = page.getInputStream().read()) {
                read.append((char) next);
            }
        } catch (SocketException e) {
            // It was cut off.
        }
        return read.toString();
    }

    @ParameterizedTest
    @EnumSource
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a form there goes on until it ends by itself")
    @DisplayName("When the lab is killed, and can do nothing any more")
    void labIsKilled(Work work) throws IOException {
        try (Socket page = begin(work)) {
            List<ProcessHandle> forks = lab.forks();
            lab.handle().destroyForcibly();

            assertEnd(forks);
        }
    }

    @Test
    @DisplayName("A request that stops in the middle is cut off, and keeps no thread")
    void cutsOffWhoStops() throws IOException {
        try (Socket begun = Ask.post(lab.address(), "/api/runs", "{").with("Content-Length", "100").open();
                Socket silent = new Socket(lab.address().getHost(), lab.address().getPort())) {
            begun.setSoTimeout(20_000);
            silent.setSoTimeout(20_000);

            assertThat(begun.getInputStream().read()).isEqualTo(-1);
            assertThat(silent.getInputStream().read()).isEqualTo(-1);
        }
    }
}
