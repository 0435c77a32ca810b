package loomshowcase.cli.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {

    /** What it removes never ends, so that it ends at all shows that there is a limit. */
    @Test
    @Tag("once")
    @Timeout(60)
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process there gets no signal from another")
    void anInterruptEndsItHoweverLongItsFilesTakeToRemove(@TempDir Path temp) throws Exception {
        Path errors = temp.resolve("errors");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temp, "-cp", System.getProperty("java.class.path"),
                InterruptedSession.class.getName()).redirectError(errors.toFile()).start();
        String folder = process.inputReader().readLine();
        process.destroy();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(Files.readString(errors)).contains("no time to remove all temporary files", folder);
    }
}
