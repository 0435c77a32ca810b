package loomshowcase.cli.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import loomshowcase.diagnose.dump.SampleDumps;
import loomshowcase.dumps.ClassLoadingHang;
import loomshowcase.dumps.Deadlocked;
import loomshowcase.dumps.ExhaustedPool;
import loomshowcase.dumps.Healthy;
import loomshowcase.dumps.LoggingHang;
import loomshowcase.dumps.Starved;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code dump} from the real jar, of processes that run and of files. */
@Timeout(120)
@Tag("slow")
class DumpIT {

    @TempDir
    private Path folder;

    static Stream<Arguments> programs() {
        return Stream.of(
                Arguments.of(21, LoggingHang.class, "",
                        "Stands still: both carriers are held by pinned threads that wait for "
                                + "a lock, in LoggingHang.log:"),
                Arguments.of(25, ClassLoadingHang.class, "",
                        "Stands still: both carriers are held by pinned threads that wait "
                                + "for ReentrantLock@"),
                Arguments.of(21, Starved.class, "", "Starved: both carriers compute, in Starved.hash:"),
                Arguments.of(25, Starved.class, "", "Starved: both carriers compute, in Starved.hash:"),
                Arguments.of(21, ExhaustedPool.class, "",
                        "37 of 40 virtual threads wait for a connection in HikariPool.getConnection"),
                Arguments.of(25, ExhaustedPool.class, "",
                        "37 of 40 virtual threads wait for a connection in HikariPool.getConnection"),
                Arguments.of(21, Deadlocked.class, "locks",
                        "Perhaps a deadlock, perhaps contention: 2 threads wait for locks whose owners this dump does not name, in "
                                + "Deadlocked.transfer:"),
                Arguments.of(25, Deadlocked.class, "locks",
                        "Perhaps a deadlock, perhaps contention: 2 threads wait for 2 locks whose owners this dump does not name"),
                Arguments.of(25, Deadlocked.class, "monitors", "Deadlock: #"),
                Arguments.of(26, Deadlocked.class, "locks", "Deadlock: #"),
                Arguments.of(27, Deadlocked.class, "locks", "Deadlock: #"),
                Arguments.of(21, Healthy.class, "",
                        "No circle of locks is seen, and carriers are free; all 40 virtual threads sleep"),
                Arguments.of(25, Healthy.class, "",
                        "No circle of locks is seen, and carriers are free; all 40 virtual threads sleep"));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void namesTheCauseInItsFirstLine(int feature, Class<?> program, String argument, String answer) throws Exception {
        for (InstalledJdk jdk : InstalledJdks.ofFeature(feature).stream().toList()) {
            var command = new ArrayList<>(List.of("-Djdk.virtualThreadScheduler.parallelism=2",
                    "-Djdk.virtualThreadScheduler.maxPoolSize=2", "-cp", Jvm.classPath(), program.getName()));
            if (!argument.isEmpty()) {
                command.add(argument);
            }
            Process process = new Jvm(folder).start(jdk, command);
            try (BufferedReader out = process.inputReader()) {
                assertThat(out.readLine()).startsWith("READY");
                Jvm.Outcome outcome = dump(Long.toString(process.pid()), "--interval", "1s");
                assertThat(String.join(" ", outcome.out())).as(jdk.toString()).startsWith(answer);
                assertThat(outcome.exitCode()).as(String.join("\n", outcome.err())).isZero();
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "none.json               | 2 | none.json does not exist",
        "empty.json              | 1 | empty.json is empty; make one with: jcmd PID Thread.dump_to_file -format=json FILE",
        "other.json              | 1 | other.json is JSON, but no thread dump",
        "whole.json --export x   | 2 | --export: 'x' must end in .json",
        "1 whole.json            | 2 | name one process, or files",
        "999999999               | 1 | there is no process 999999999; jcmd -l lists the JVMs of this user"})
    void explainsInOneLineWhatIsWrong(String arguments, int exitCode, String line) throws Exception {
        makeFiles();
        Jvm.Outcome outcome = dump(arguments.split(" "));

        assertThat(outcome.exitCode()).isEqualTo(exitCode);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).singleElement().asString().startsWith("loom-showcase dump: " + line);
    }

    @Test
    void doesNotEndAProcessThatIsNoJvm() throws Exception {
        Process other = new ProcessBuilder("sleep", "100").start();
        try {
            assertThat(dump(Long.toString(other.pid())).err()).singleElement().asString()
                    .startsWith("loom-showcase dump: process %d is no JVM".formatted(other.pid()));
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    /** Linux's {@code unshare} plays the container; only root may start it, and look into it. */
    @Test
    void dumpsAProcessInAContainerIfItIsRoot() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/usr/bin/unshare")));
        Process container = new ProcessBuilder("unshare", "--pid", "--fork", "--kill-child", "--mount-proc",
                InstalledJdks.running().home().resolve("bin/java").toString(), "-cp", Jvm.classPath(),
                Healthy.class.getName()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader out = container.inputReader()) {
            assumeTrue(String.valueOf(out.readLine()).startsWith("READY"), "unshare is not permitted here");
            long pid = container.children().findFirst().orElseThrow().pid();
            Jvm.Outcome outcome = dump(Long.toString(pid), "--interval", "1s");

            assertThat(outcome.err()).hasSize(1);
            assertThat(String.join(" ", outcome.out())).startsWith("No circle of locks is seen")
                    .contains("jcmd %d Thread.dump_to_file and jcmd %d Thread.print".formatted(pid, pid));
        } finally {
            container.destroyForcibly().waitFor();
        }
    }

    @Test
    void showsWhatIsWholeOfACutDumpAndExportsIt() throws Exception {
        makeFiles();
        Jvm.Outcome outcome = dump("cut.json", "--export", "found.json");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).anyMatch(line -> line.startsWith("cut.json is incomplete: it was cut off"));
        assertThat(Files.readString(folder.resolve("found.json"))).contains("\"damage\" : \"it was cut off");
    }

    @Test
    void showsOnlyWhatItsCharsetHas() throws Exception {
        makeFiles();
        List<String> lines = new Jvm(folder).in(folder).with(Map.of("COLUMNS", "80", "LC_ALL", "C"))
                .run(InstalledJdks.running(), command("whole.json")).out();

        assertThat(lines).first().asString().startsWith("Deadlock: #20 \"debit\" -> #22 \"credit\" -> #20");
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(82)
                .matches(shown -> shown.chars().allMatch(letter -> letter < 128), "plain letters"));
    }

    private void makeFiles() throws IOException {
        byte[] whole = SampleDumps.of(27, "deadlocked-locks-1.json");
        Files.write(folder.resolve("whole.json"), whole);
        Files.write(folder.resolve("cut.json"), Arrays.copyOf(whole, whole.length / 2));
        Files.createFile(folder.resolve("empty.json"));
        Files.writeString(folder.resolve("other.json"), "{\"threads\": []}", StandardCharsets.UTF_8);
    }

    private Jvm.Outcome dump(String... arguments) throws Exception {
        return new Jvm(folder).in(folder).with(Map.of("LC_ALL", "C.UTF-8")).run(InstalledJdks.running(),
                command(arguments));
    }

    private static List<String> command(String... arguments) {
        var command = new ArrayList<>(List.of("-jar", Jvm.jar().toString(), "dump"));
        command.addAll(List.of(arguments));
        return command;
    }
}
