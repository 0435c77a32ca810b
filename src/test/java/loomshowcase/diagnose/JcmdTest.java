package loomshowcase.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import loomshowcase.files.TemporaryFiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A shell script stands for {@code jcmd}. */
@DisplayName("What jcmd says of a process")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a script of /bin/sh stands for jcmd")
class JcmdTest {

    private static final Duration PLENTY = Duration.ofMinutes(1);

    /** Of this JVM, so that it is alive. */
    private static final long PID = ProcessHandle.current().pid();

    /** No system gives a process this number. */
    private static final long NOBODY = 4_294_967_295L;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("is its answer")
    void itsAnswer() throws Exception {
        assertThat(ask(PID, "echo \"$@\"", PLENTY)).isEqualTo(PID + " Thread.print -l\n");
    }

    @Test
    @DisplayName("and is nothing means that there may be no room for its answer")
    void nothing() {
        assertThatIOException().isThrownBy(() -> ask(PID, "exit 0", PLENTY))
                .withMessage(
                        "jcmd said nothing of process %s: there may be no room for its answer in %s; make room there, "
                                + "or name another folder: java -Djava.io.tmpdir=FOLDER -jar …",
                        PID, TemporaryFiles.place());
        assertThatIOException().isThrownBy(() -> ask(PID, "echo", PLENTY)).withMessageStartingWith("jcmd said nothing");
    }

    @Test
    @DisplayName("and is an error is told with its reason")
    void anError() {
        assertThatIOException()
                .isThrownBy(() -> ask(PID, "echo " + PID + ":; echo 'no such command' >&2; exit 1", PLENTY))
                .withMessage("process %s refused: no such command", PID);
        assertThatIOException().isThrownBy(() -> ask(PID, "exit 1", PLENTY))
                .withMessage("process %s refused: jcmd gave no reason", PID);
        assertThatIOException()
                .isThrownBy(() -> ask(PID, "echo com.sun.tools.attach.AttachNotSupportedException; exit 1", PLENTY))
                .withMessageContaining("-XX:+DisableAttachMechanism");
        assertThatIOException().isThrownBy(() -> ask(NOBODY, "exit 1", PLENTY))
                .withMessage("process %s has ended", NOBODY);
    }

    @Test
    @DisplayName("and does not come in time is told with what still works")
    void notInTime() {
        assertThatIOException().isThrownBy(() -> ask(PID, "exec sleep 60", Duration.ofSeconds(1)))
                .withMessageStartingWith("process %s did not answer within 1 s; ", PID)
                .withMessageContaining("kill -QUIT " + PID);
    }

    private String ask(long pid, String script, Duration longest) throws IOException, InterruptedException {
        Path jcmd = Files.writeString(folder.resolve("jcmd"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(jcmd, PosixFilePermissions.fromString("rwx------"));
        return new Jcmd(pid, jcmd).ask(longest, List.of("Thread.print", "-l"));
    }
}
