package loomshowcase.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** {@code run --ask} from the real jar. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class RunAskIT {

    private static final String PROMPT = "  Press Enter to see what happens.";

    @TempDir
    private Path folder;

    @Test
    void waitsForEnterBeforeAnythingThatAnswersTheQuestion() throws Exception {
        Process process = start("never-started");
        try (BufferedReader out = process.inputReader(); OutputStream in = process.getOutputStream()) {
            var before = new StringBuilder();
            for (String line = out.readLine(); !PROMPT.equals(line); line = out.readLine()) {
                before.append(line).append('\n');
            }
            assertThat(before.toString()).startsWith("never-started: ").contains("\n  Predict  ")
                    .doesNotContain("Finished", "class ");
            assertThat(out.ready()).as("a line before Enter").isFalse();

            in.write("two seconds\n".getBytes());
            in.flush();
            assertThat(out.lines().collect(Collectors.joining("\n"))).contains("Finished in 0.0", "  Notice   - ");
        }
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void asksForEachLessonInTurn() throws Exception {
        Process process = start("never-started", "start-and-join");
        process.getOutputStream().write("\n\n".getBytes());
        process.getOutputStream().close();
        List<String> lines = process.inputReader().lines().toList();

        assertThat(process.waitFor()).isZero();
        assertThat(lines).filteredOn(PROMPT::equals).hasSize(2);
        assertThat(lines.subList(0, lines.lastIndexOf(PROMPT))).anyMatch(line -> line.startsWith("  Next"));
    }

    @Test
    void goesOnAtTheEndOfStandardInput() throws Exception {
        Process process = start("never-started");
        process.getOutputStream().close();

        assertThat(process.inputReader().lines()).anyMatch(line -> line.startsWith("  Next"));
        assertThat(process.waitFor()).isZero();
    }

    private Process start(String... ideas) throws Exception {
        var command = new ArrayList<>(
                List.of("-jar", Jvm.jar().toString(), "run", "--ask", "--form", "virtual"));
        command.addAll(List.of(ideas));
        return new Jvm(folder).with(Map.of("LC_ALL", "C.UTF-8")).start(InstalledJdks.running(), command);
    }
}
