package loomshowcase.cli.pools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import loomshowcase.diagnose.pools.PoolRecordings;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import loomshowcase.pools.RecordedPools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code pools} from the real jar, on committed recordings and on programs that run. */
@Timeout(180)
class PoolsIT {

    @TempDir
    private Path folder;

    @Test
    void everyJdkReadsARecordingOfJdk17() throws Exception {
        PoolRecordings.file("jdk17", folder);
        for (int feature : List.of(21, 25, 26, 27)) {
            for (InstalledJdk jdk : InstalledJdks.ofFeature(feature).stream().toList()) {
                Jvm.Outcome outcome = pools(jdk, "jdk17.jfr");

                assertThat(outcome.exitCode()).as(jdk.toString()).isZero();
                assertThat(outcome.out()).as(jdk.toString()).contains("Would gain from virtual threads: orders-*.");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "none.jfr              | 2 | none.jfr does not exist",
        "jdk25.jfr --top 0     | 2 | --top: '0' is not a count from 1 to 10,000,000",
        "jdk25.jfr --export x  | 2 | --export: 'x' must end in .json",
        "joined.jfr            | 1 | joined.jfr was joined from recordings of 2 JVMs, whose threads cannot be told apart",
        "text.jfr              | 1 | text.jfr is not a flight recording"})
    void explainsInOneLineWhatIsWrong(String arguments, int exitCode, String line) throws Exception {
        byte[] first = Files.readAllBytes(PoolRecordings.file("jdk25", folder));
        byte[] second = Files.readAllBytes(PoolRecordings.file("jdk21", folder));
        Files.write(folder.resolve("joined.jfr"), first);
        Files.write(folder.resolve("joined.jfr"), second, StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("text.jfr"), "no recording");

        Jvm.Outcome outcome = pools(InstalledJdks.running(), arguments.split(" "));

        assertThat(outcome.exitCode()).isEqualTo(exitCode);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).singleElement().asString().startsWith("loom-showcase pools: " + line);
    }

    /** The program keeps four threads of {@code mail} busy by Little's law, and all ten of {@code orders}. */
    @Test
    void recordsAProcessThatRunsAndCountsItsBusyThreads() throws Exception {
        Process program = new ProcessBuilder(InstalledJdks.running().java().toString(), "-cp",
                Path.of("target", "test-classes").toString(), RecordedPools.class.getName(), "60000", "orders", "mail")
                .redirectErrorStream(true).redirectOutput(folder.resolve("program.txt").toFile()).start();
        try {
            Jvm.Outcome outcome = pools(InstalledJdks.running(), Long.toString(program.pid()), "--record-for", "4s",
                    "--export", "pools.json");

            assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
            assertThat(pool("orders-*").path("answer").asText()).isEqualTo("gains");
            assertThat(pool("orders-*").path("mostBusy").asInt()).isEqualTo(10);
            JsonNode mail = pool("mail-*");
            double slept = mail.at("/waits/0/totalNanos").asDouble() / mail.path("observedNanos").asDouble();
            assertThat(mail.path("meanBusy").asDouble()).isBetween(0.9 * slept, 1.1 * slept);
            assertThat(program.isAlive()).isTrue();
        } finally {
            program.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void tellsAProgramThatRunsOnVirtualThreadsAlready() throws Exception {
        Files.writeString(folder.resolve("OnVirtual.java"), """
                class OnVirtual {
                    public static void main(String[] arguments) throws Exception {
                        try (var tasks = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
                            for (int task = 0; task < 50; task++) {
                                tasks.submit(() -> {
                                    Thread.sleep(100);
                                    return null;
                                });
                            }
                        }
                    }
                }
                """);
        new Jvm(folder).in(folder).run(InstalledJdks.running(),
                List.of("-XX:StartFlightRecording:filename=virtual.jfr", "OnVirtual.java"));

        assertThat(pools(InstalledJdks.running(), "virtual.jfr").out().get(2))
                .startsWith("This program already runs on virtual threads: ");
    }

    @Test
    void fitsIntoTheTerminalAndShowsOnlyWhatItsCharsetHas() throws Exception {
        PoolRecordings.file("jdk25", folder);

        List<String> lines = new Jvm(folder).in(folder).with(Map.of("COLUMNS", "80", "LC_ALL", "C"))
                .run(InstalledJdks.running(), command("jdk25.jfr", "--top", "1")).out();

        assertThat(lines).filteredOn(line -> !line.contains("-XX:"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80)
                        .matches(shown -> shown.chars().allMatch(letter -> letter < 128), "plain letters"));
    }

    private JsonNode pool(String name) throws Exception {
        JsonNode report = new ObjectMapper().readTree(folder.resolve("pools.json").toFile());
        return StreamSupport.stream(report.path("pools").spliterator(), false)
                .filter(pool -> pool.path("name").asText().equals(name)).findFirst().orElseThrow();
    }

    private Jvm.Outcome pools(InstalledJdk jdk, String... arguments) throws Exception {
        return new Jvm(folder).in(folder).with(Map.of("LC_ALL", "C.UTF-8")).run(jdk, command(arguments));
    }

    private static List<String> command(String... arguments) {
        var command = new ArrayList<>(List.of("-jar", Jvm.jar().toString(), "pools"));
        command.addAll(List.of(arguments));
        return command;
    }
}
