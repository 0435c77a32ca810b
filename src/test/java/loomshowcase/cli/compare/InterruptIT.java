package loomshowcase.cli.compare;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of a comparison that is interrupted: its finished cells, and no process. */
@Timeout(120)
@EnabledOnOs(value = OS.LINUX, disabledReason = "needs the setsid and env of Linux")
@Isolated
class InterruptIT {

    @TempDir
    private Path folder;

    private Path export;
    private Process tool;
    private List<ProcessHandle> forks;

    /**
     * The sleeps are soon done; the downloads then wait a minute for the server. A shell that starts these tests in the
     * background has SIGINT ignored, and a JVM that was started so ignores it too: hence the default for it.
     */
    @BeforeEach
    void aComparisonInTheMiddleOfItsSecondCell() throws IOException {
        export = folder.resolve("results.json");
        var command = new ArrayList<>(List.of("env", "--default-signal=INT", "setsid",
                InstalledJdks.running().java().toString(), "-Djava.io.tmpdir=" + Files.createDirectory(temporary()),
                "-jar", Jvm.jar().toString(), "compare", "--out", pictures().toString(), "-m", "virtual",
                "-r", "1", "-d", "10ms", "--delay", "1m", "--forks", "1", "--budget", "1h",
                "--export", export.toString()));
        var builder = new ProcessBuilder(command).redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        tool = builder.start();
        await(() -> Files.exists(export));
        await(() -> tool.descendants().count() == 2);
        forks = tool.descendants().toList();
    }

    @AfterEach
    void leaveNothing() {
        tool.destroyForcibly();
        forks.forEach(ProcessHandle::destroyForcibly);
    }

    @ParameterizedTest
    @CsvSource({"INT, the tool alone", "TERM, the tool alone", "INT, the whole group as Ctrl-C does"})
    void aSignalKeepsWhatIsFinishedAndLeavesNoProcess(String signal, String whom) throws Exception {
        long group = tool.pid();
        send(signal, whom.startsWith("the whole") ? -group : group);

        assertThat(tool.waitFor(2, SECONDS)).as("gone within two seconds").isTrue();
        assertThat(tool.exitValue()).isEqualTo(130);
        assertThat(forks).allSatisfy(fork -> assertThat(fork.onExit()).succeedsWithin(2, SECONDS));
        assertThat(Files.readString(folder.resolve("out")))
                .contains("sleep: 10 tasks of 10 ms each", "virtual  not run: the comparison ended first",
                        "Interrupted: this is what was finished.");
        JsonNode results = new ObjectMapper().readTree(export.toFile());
        assertThat(results.get("partial").asBoolean()).isTrue();
        assertThat(results.at("/cells/0/status").asText()).isEqualTo("measured");
        assertThat(results.at("/cells/1/status").asText()).isEqualTo("interrupted");
    }

    @Test
    void killedItLeavesNoProcessEitherAndTheNextRunNamesAndRemovesItsFiles() throws Exception {
        tool.destroyForcibly().waitFor();

        assertThat(forks).allSatisfy(fork -> assertThat(fork.onExit()).succeedsWithin(5, SECONDS));
        List<Path> left = Stream.concat(ours(temporary()).stream(), ours(pictures()).stream()).toList();
        assertThat(left).hasSize(2);

        Jvm.Outcome next = new Jvm(folder).run(InstalledJdks.running(),
                List.of("-Djava.io.tmpdir=" + temporary(), "-jar",
                        Jvm.jar().toString(), "compare", "download", "-m", "virtual", "-n", "1", "-r", "1", "--forks",
                        "1",
                        "--delay", "1ms", "--quiet", "--out", pictures().toString()));

        assertThat(next.exitCode()).isZero();
        assertThat(String.join("\n", next.err())).contains("removed what an earlier run left behind when it was killed")
                .contains(left.stream().map(Path::toString).toList());
        assertThat(ours(temporary())).isEmpty();
        assertThat(ours(pictures())).isEmpty();
    }

    @Test
    void nothingIsLeftInTheTemporaryFolder() throws Exception {
        assertThat(ours(temporary())).isNotEmpty();
        send("TERM", tool.pid());
        tool.waitFor();

        assertThat(ours(temporary())).isEmpty();
        assertThat(pictures()).doesNotExist();
    }

    private Path temporary() {
        return folder.resolve("tmp");
    }

    private Path pictures() {
        return folder.resolve("pictures");
    }

    private static List<Path> ours(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains("loom-showcase-")).toList();
        }
    }

    private static void send(String signal, long pid) throws IOException, InterruptedException {
        int sent = new ProcessBuilder("kill", "-s", signal, "--", Long.toString(pid)).start().waitFor();
        assertThat(sent).isZero();
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
