package loomshowcase.cli.pins;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import loomshowcase.diagnose.recording.SampleRecordings;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code pins} from the real jar. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class PinsIT {

    @TempDir
    private Path folder;

    @BeforeEach
    void makeRecordings() throws Exception {
        byte[] whole = SampleRecordings.ofJdk(21);
        SampleRecordings.fileOfJdk(21, folder);
        SampleRecordings.fileOfJdk(27, folder);
        Files.createDirectory(folder.resolve("folder.jfr"));
        Files.createFile(folder.resolve("empty.jfr"));
        Files.writeString(folder.resolve("text.jfr"), "no recording");
        Files.write(folder.resolve("cut.jfr"), Arrays.copyOf(whole, whole.length / 2));
        byte[] more = Arrays.copyOf(whole, whole.length + 7);
        Files.write(folder.resolve("more.jfr"), more);
    }

    @Test
    void everyJdkReadsRecordingsOfOlderAndNewerJdks() throws Exception {
        for (int feature : List.of(21, 25, 26, 27)) {
            for (InstalledJdk jdk : InstalledJdks.ofFeature(feature).stream().toList()) {
                assertThat(pins(jdk, "jdk21.jfr").out()).as(jdk.toString()).anyMatch(line -> line.startsWith(
                        "jdk21.jfr: recorded by JDK 21 (21.0."));
                assertThat(pins(jdk, "jdk27.jfr").out()).as(jdk.toString()).anyMatch(line -> line.startsWith(
                        "jdk27.jfr: recorded by JDK 27 (27.0."));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "folder.jfr            | 2 | folder.jfr is a folder; name the recording, a .jfr file, or the id of a process",
        "none.jfr              | 2 | none.jfr does not exist",
        "jdk21.jfr --top 0     | 2 | --top: '0' is not a count from 1 to 10,000,000",
        "jdk21.jfr --export x  | 2 | --export: 'x' must end in .json",
        "999999999             | 1 | there is no process 999999999; jcmd -l lists the JVMs",
        "empty.jfr             | 1 | empty.jfr is empty: JFR writes the file when the recording stops",
        "text.jfr              | 1 | text.jfr is not a flight recording",
        "cut.jfr               | 1 | cut.jfr is a flight recording that was cut off in its first part"})
    void explainsInOneLineWhatIsWrong(String arguments, int exitCode, String line) throws Exception {
        Jvm.Outcome outcome = pins(InstalledJdks.running(), arguments.split(" "));

        assertThat(outcome.exitCode()).isEqualTo(exitCode);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).singleElement().asString().startsWith("loom-showcase pins: " + line);
    }

    @Test
    void showsWhatCouldBeReadAndSaysThatItIsIncomplete() throws Exception {
        Jvm.Outcome outcome = pins(InstalledJdks.running(), "more.jfr");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).first().asString()
                .startsWith("Pinned: 5 pins of at least 20 ms took 151 ms in total, the longest 30.8 ms.");
        assertThat(outcome.out()).anyMatch(
                line -> line.startsWith("This recording is incomplete: its end is not a flight recording"));
    }

    @Test
    void recordsAProcessThatRunsAndLeavesNothingBehind() throws Exception {
        InstalledJdk jdk = InstalledJdks.running();
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Process process = new ProcessBuilder(jdk.java().toString(), "-cp", Path.of("target", "test-classes").toString(),
                "loomshowcase.pins.StandStill", "loading").start();
        try {
            assertThat(process.inputReader().readLine()).isEqualTo("READY");
            var command = new ArrayList<>(List.of("-Djava.io.tmpdir=" + temporary));
            command.addAll(command(Long.toString(process.pid()), "--record-for", "1s"));

            Jvm.Outcome outcome = new Jvm(folder).in(folder).with(Map.of("LC_ALL", "C.UTF-8")).run(jdk, command);

            assertThat(outcome.exitCode()).as(outcome.err().toString()).isZero();
            assertThat(outcome.err()).first().asString().startsWith("Recording process " + process.pid());
            assertThat(outcome.out())
                    .anyMatch(line -> line.startsWith("process " + process.pid() + ": recorded by JDK "));
            assertThat(temporary).isEmptyDirectory();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void exportsWhatIsShown() throws Exception {
        assertThat(pins(InstalledJdks.running(), "jdk27.jfr", "--export", "pins.json").exitCode()).isZero();

        JsonNode pins = new ObjectMapper().readTree(folder.resolve("pins.json").toFile());
        assertThat(pins.at("/format").asText()).isEqualTo("loom-showcase/pins");
        assertThat(pins.at("/pins/count").asInt()).isEqualTo(4);
        assertThat(pins.at("/groups")).hasSize(4);
    }

    @Test
    void fitsIntoTheTerminalAndShowsOnlyWhatItsCharsetHas() throws Exception {
        List<String> lines = new Jvm(folder).in(folder).with(Map.of("COLUMNS", "70", "LC_ALL", "C"))
                .run(InstalledJdks.running(), command("jdk21.jfr", "--top", "1")).out();

        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(70)
                .matches(shown -> shown.chars().allMatch(letter -> letter < 128), "plain letters"));
    }

    private Jvm.Outcome pins(InstalledJdk jdk, String... arguments) throws Exception {
        return new Jvm(folder).in(folder).with(Map.of("LC_ALL", "C.UTF-8")).run(jdk, command(arguments));
    }

    private static List<String> command(String... arguments) {
        var command = new ArrayList<>(List.of("-jar", Jvm.jar().toString(), "pins"));
        command.addAll(List.of(arguments));
        return command;
    }
}
