package loomshowcase.cli.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A terminal that changes its width")
class ResizedTerminalTest {

    @ParameterizedTest
    @CsvSource({"99, 100, true, 1", "100, 100, true, 1", "99, 60, true, 2", "99, 33, true, 3", "99, 32, true, 4",
        "0, 60, true, 1", "99, 0, true, 1", "99, 60, false, 1"})
    @DisplayName("clears as many rows as the last line takes now")
    void clearsAsManyRows(int length, int columns, boolean breaksLines, int rows) {
        assertThat(ResizedTerminal.clearLine(length, columns, breaksLines))
                .isEqualTo(rows == 1 ? "\r\033[K" : "\r\033[" + (rows - 1) + "A\033[J");
    }

    @Test
    @DisplayName("is known to break lines anew by what it puts into the environment")
    void isKnownByTheEnvironment() {
        assertThat(ResizedTerminal.breaksLines(Map.of("TMUX", "/tmp/tmux-0/default,1,0"))).isTrue();
        assertThat(ResizedTerminal.breaksLines(Map.of("TERM", "xterm-256color"))).isFalse();
    }

    @Test
    @DisplayName("tells by a signal")
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void tellsByASignal() throws Exception {
        var told = new CountDownLatch(1);
        assertThat(ResizedTerminal.onSignal("WINCH", told::countDown)).isTrue();
        new ProcessBuilder("kill", "-s", "WINCH", Long.toString(ProcessHandle.current().pid())).start().waitFor();
        assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @DisplayName("tells nothing on a system without that signal, and that harms nobody")
    void tellsNothing() {
        assertThat(ResizedTerminal.onSignal("NOSUCHSIGNAL", () -> {})).isFalse();
    }
}
