package loomshowcase.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import loomshowcase.cli.shared.UserError;
import loomshowcase.files.TemporaryFiles;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What is said of an exception that ends a command. */
class ErrorHandlerTest {

    @Test
    void aFullDiskIsNotAnErrorOfTheTool() {
        assertThat(saysOf(new IOException("No space left on device"))).singleElement().asString()
                .startsWith("loom-showcase: No space left on device; free some space, ")
                .endsWith("-Djava.io.tmpdir=FOLDER");
    }

    @Test
    void aFullDiskOfTheUsersIsToldWithItsFileAndTheTemporaryFolderIsNot() {
        for (Path named : List.of(Path.of("/full/r"), TemporaryFiles.place().resolve("full/r"))) {
            assertThat(saysOf(new FileSystemException(named.toString(), null, "No space left on device")))
                    .containsExactly(
                            "loom-showcase: %s: No space left on device; free some space there, or name a place "
                                    .formatted(named) + "on another disk");
        }
        String temporary = TemporaryFiles.unmade("/r").toString();
        assertThat(saysOf(new FileSystemException(temporary, null, "No space left on device"))).singleElement()
                .asString().startsWith("loom-showcase: " + temporary).endsWith("-Djava.io.tmpdir=FOLDER");
    }

    @Test
    void anErrorOfTheToolHasItsStackTrace() {
        assertThat(saysOf(new IllegalStateException("the reason"))).startsWith(
                "loom-showcase: internal error; please report it with this stack trace:",
                "java.lang.IllegalStateException: the reason")
                .anyMatch(line -> line.startsWith("\tat "));
    }

    @Test
    void aFailureThatIsNotAnErrorOfTheToolIsOneLine() {
        assertThat(saysOf(new UserError("the reason, and what to do")))
                .containsExactly("loom-showcase: the reason, and what to do");
    }

    @Test
    void whatTheUserTypedStaysOnOneLineAndObeysNoTerminal() {
        var err = new StringWriter();
        CommandLine commandLine = LoomShowcase.commandLine().setErr(new PrintWriter(err, true));
        assertThat(commandLine.execute("report", "two\nlines\u001b[31m.json")).isEqualTo(2);
        assertThat(commandLine.execute("report", "")).isEqualTo(2);
        assertThat(err.toString().lines()).containsExactly(
                "loom-showcase report: two lines.json does not exist; name the .json file that compare --export has "
                        + "written (loom-showcase report --help)",
                "loom-showcase report: '' is not the name of a file; name the .json file that compare --export has "
                        + "written (loom-showcase report --help)");
        assertThat(saysOf(new UserError("a \u001b[31mred reason"))).containsExactly("loom-showcase: a red reason");
    }

    @Test
    void aFlagWithAValueIsToldToTakeNone() {
        var err = new StringWriter();
        assertThat(LoomShowcase.commandLine().setErr(new PrintWriter(err, true))
                .execute("report", "--fail-if-slower=5%", "a.json")).isEqualTo(2);
        assertThat(err.toString().lines()).containsExactly(
                "loom-showcase report: --fail-if-slower takes no value (loom-showcase report --help)");
    }

    private static List<String> saysOf(Exception exception) {
        var err = new StringWriter();
        CommandLine commandLine = LoomShowcase.commandLine().setErr(new PrintWriter(err, true));
        assertThat(new ErrorHandler().handleExecutionException(exception, commandLine, null)).isEqualTo(1);
        return err.toString().lines().toList();
    }
}
