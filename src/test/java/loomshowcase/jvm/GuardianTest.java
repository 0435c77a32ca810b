package loomshowcase.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisplayName("A guardian of a process")
@Timeout(30)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such shell")
class GuardianTest {

    private Process guarded;

    @BeforeEach
    void aProcess() throws IOException {
        guarded = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void end() {
        guarded.destroyForcibly();
    }

    private static ProcessHandle shell() {
        return ProcessHandle.current().children()
                .filter(child -> child.info().arguments().filter(all -> String.join(" ", all).contains("guardian"))
                        .isPresent())
                .findFirst().orElseThrow();
    }

    @Test
    @DisplayName("kills it when nobody holds the pipe any more, as after a kill -9")
    void killsItAtTheEndOfThePipe() throws Exception {
        var starter =
                new ProcessBuilder("/bin/sh", "-c", Guardian.WATCH, "guardian", Long.toString(guarded.pid())).start();
        starter.getOutputStream().close();
        assertThat(guarded.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(guarded.exitValue()).isEqualTo(128 + 9);
    }

    @Test
    @DisplayName("ends without harm when it is told that there is nothing left to guard")
    void endsWithoutHarm() throws Exception {
        Guardian guardian = Guardian.of(guarded.pid());
        ProcessHandle shell = shell();
        guardian.close();
        shell.onExit().get();
        assertThat(guarded.isAlive()).isTrue();
    }

    @Test
    @DisplayName("does without a shell where there is none")
    void withoutAShell() {
        try (Guardian none = Guardian.of(guarded.pid(), "/no/such/shell")) {
            assertThat(none.isThere()).isFalse();
        }
        assertThat(guarded.isAlive()).isTrue();
    }
}
