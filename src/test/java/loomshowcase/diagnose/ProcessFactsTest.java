package loomshowcase.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
@DisplayName("a process that does not answer")
class ProcessFactsTest {

    private final List<Process> started = new ArrayList<>();

    /** A program of this test's own, which waits until its input ends. */
    static final class Waits {
        private Waits() {}

        public static void main(String... arguments) throws IOException {
            System.out.println("READY");
            System.in.read();
        }
    }

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void thatIsNoJvmIsNotEvenAsked() throws IOException {
        assertThat(ProcessFacts.whyNot(start("sleep", "60").pid())).get().asString().contains("is no JVM");
    }

    @Test
    void thatDoesNotExistIsSaidNotToExist() {
        assertThat(ProcessFacts.whyNot(999_999_999)).get().asString().startsWith("there is no process 999999999");
    }

    @Test
    void thatBelongsToRootIsToBeAskedAsRootAlone() {
        ProcessHandle init = ProcessHandle.of(1).orElseThrow();
        assumeThat(init.info().user()).contains("root");

        assertThat(ProcessFacts.ofAnotherUser(1, init)).contains("; run this as root: sudo java -jar ");
    }

    @Test
    void thatHasEndedButWasNotCollectedIsCalledAZombie() throws IOException {
        // The shell becomes a program that never asks for the end of its child.
        Process parent = start("sh", "-c", "sleep 60 & echo $!; exec sleep 60");
        long zombie = Long.parseLong(firstLine(parent));
        while (!Files.readString(Path.of("/proc", Long.toString(parent.pid()), "comm")).equals("sleep\n")) {
            Thread.onSpinWait();
        }
        ProcessHandle.of(zombie).orElseThrow().destroyForcibly();
        Path status = Path.of("/proc", Long.toString(zombie), "status");
        while (!Files.readString(status).contains("State:\tZ")) {
            Thread.onSpinWait();
        }

        assertThat(ProcessFacts.whyNot(zombie)).get().asString().contains("has ended").contains("zombie");
    }

    @Test
    void thatIsStoppedIsSaidToBeWithTheCommandThatLetsItGoOn() throws IOException, InterruptedException {
        Process jvm = jvm();
        new ProcessBuilder("kill", "-STOP", Long.toString(jvm.pid())).start().waitFor();
        while (!Files.readString(Path.of("/proc", Long.toString(jvm.pid()), "status")).contains("\nState:\tT")) {
            Thread.onSpinWait(); // A signal is delivered some time after it was sent.
        }

        assertThat(ProcessFacts.whyNot(jvm.pid())).get().asString().contains("kill -CONT " + jvm.pid());
    }

    @Test
    void thatWasStartedWithoutAttachingIsSaidToBeWithWhatStillWorks() throws IOException {
        Process jvm = jvm("-XX:+DisableAttachMechanism");

        assertThat(ProcessFacts.whyNot(jvm.pid())).get().asString()
                .contains("it was started with -XX:+DisableAttachMechanism").contains("kill -QUIT " + jvm.pid());
    }

    @Test
    void whileNothingSpeaksAgainstAJvm() throws IOException {
        assertThat(ProcessFacts.whyNot(jvm().pid())).isEmpty();
    }

    private Process jvm(String... options) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Waits.class.getName()));
        Process jvm = start(command.toArray(String[]::new));
        assertThat(firstLine(jvm)).isEqualTo("READY");
        return jvm;
    }

    private Process start(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        started.add(process);
        return process;
    }

    private static String firstLine(Process process) throws IOException {
        BufferedReader output = process.inputReader();
        return output.readLine();
    }
}
