package loomshowcase.cli.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** {@code show} from the real jar. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class ShowIT {

    private static final Path FORMS = Path.of("src/main/java/loomshowcase/lessons/startandjoin");

    @TempDir
    private Path folder;

    @Test
    void printsTheFilesAsTheyAre() throws Exception {
        var files = new ByteArrayOutputStream();
        for (String kind : List.of("Platform", "Virtual", "Structured21", "Structured25")) {
            files.write(Files.readAllBytes(FORMS.resolve(kind + "StartAndJoin.java")));
        }

        assertThat(show(Map.of(), "start-and-join")).isEqualTo(files.toByteArray());
    }

    @Test
    void printsThemUnchangedWhateverTheTerminalCanShow() throws Exception {
        byte[] file = Files.readAllBytes(Path.of("src/main/java/loomshowcase/lessons/failure/BrokenFailure.java"));

        assertThat(show(Map.of("LC_ALL", "C"), "failure", "--form", "broken")).isEqualTo(file);
    }

    @Test
    void putsTwoReleasesSideBySideFrom160ColumnsOn() throws Exception {
        Optional<InstalledJdk> older = InstalledJdks.ofFeature(21);
        Optional<InstalledJdk> newer = InstalledJdks.ofFeature(25);
        assumeTrue(older.isPresent() && newer.isPresent(), "both are installed here");

        List<String> lines = text(show(Map.of("COLUMNS", "160"),
                "start-and-join", "--form", "structured", "--jdk", older.get().home() + "," + newer.get().home()));

        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(160));
        assertThat(lines.getFirst()).contains(" Structured21StartAndJoin.java | ")
                .endsWith("Structured25StartAndJoin.java");
        assertThat(lines).extracting(line -> line.replaceAll(" +", " "))
                .contains(" scope.join().throwIfFailed(); | scope.join();");
    }

    private static List<String> text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }

    private byte[] show(Map<String, String> environment, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("-jar", Jvm.jar().toString(), "show"));
        command.addAll(List.of(arguments));
        Process process = new Jvm(folder).with(Map.of("LC_ALL", "C.UTF-8")).with(environment)
                .start(InstalledJdks.running(), command);
        byte[] out = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        return out;
    }
}
