package loomshowcase.cli.run;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A run that is interrupted leaves what it has shown and exported, and no process. */
@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no such signals there")
@Isolated
class RunInterruptIT {

    @TempDir
    private Path folder;

    private Process tool;

    @AfterEach
    void leaveNothing() {
        tool.destroyForcibly();
    }

    @Test
    void aSignalEndsTheFormsWithoutShowingThemAsFailed() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path export = folder.resolve("runs.json");
        tool = new Jvm(folder).with(Map.of("LC_ALL", "C.UTF-8")).start(InstalledJdks.running(), List.of(
                "-Djava.io.tmpdir=" + temporary, "-jar", Jvm.jar().toString(), "run", "as-completed",
                "--export", export.toString()));
        var shown = new ArrayList<String>();
        try (BufferedReader out = tool.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                shown.add(line);
                if (line.equals("  Done Sleeping...1")) {
                    interrupt();
                }
            }
        }

        assertThat(tool.exitValue()).isEqualTo(130);
        assertThat(shown).contains("  Done Sleeping...1").noneMatch(line -> line.contains("failed"));
        assertThat(temporary).isEmptyDirectory();
        assertThat(new ObjectMapper().readTree(export.toFile()).get("partial").asBoolean()).isTrue();
    }

    private void interrupt() throws Exception {
        List<ProcessHandle> forms = tool.descendants().toList();
        tool.toHandle().destroy();
        assertThat(tool.waitFor(5, SECONDS)).isTrue();
        assertThat(forms).isNotEmpty().allSatisfy(form -> assertThat(form.onExit()).succeedsWithin(5, SECONDS));
    }
}
