package loomshowcase.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("The folder that run --out names")
class RunDownloadsTest {

    @TempDir
    private Path folder;

    private Path out;
    private RunDownloads downloads;

    @BeforeEach
    void aFormIsToDownload() throws IOException {
        out = folder.resolve("made/for it");
        Path urls = Files.writeString(folder.resolve("urls.txt"), "http://localhost:1/a.png\n");
        downloads = new RunDownloads(new CommandLine(new RunCommand()), urls, out, folder);
    }

    @Test
    @DisplayName("is not left behind if no file came into it")
    void isNotLeftEmpty() throws IOException {
        Path meanwhile = Path.of(downloads.arguments("virtual").getFirst());
        downloads.kept("virtual");
        Files.writeString(meanwhile.resolve("a.png.part"), "ha");
        downloads.close();

        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("urls.txt"));
    }

    @Test
    @DisplayName("need not take anything if no file came, so the folder of this run's own goes also if it can take none")
    void needsNoPlaceForNoFile() throws IOException {
        downloads.arguments("virtual");
        Path inTheWay = Files.writeString(out.resolve("virtual"), "a file");
        downloads.close();

        assertThat(out).isDirectoryNotContaining(file -> !file.equals(inTheWay));
    }

    @Test
    @DisplayName("keeps what came whole, also if the form was stopped")
    void keepsWhatCame() throws IOException {
        Path meanwhile = Path.of(downloads.arguments("virtual").getFirst());
        Files.writeString(meanwhile.resolve("a.png"), "whole");
        downloads.kept("platform");
        downloads.close();

        assertThat(out).isDirectoryNotContaining(file -> !file.endsWith("virtual"));
        assertThat(out.resolve("virtual/a.png")).hasContent("whole");
    }
}
