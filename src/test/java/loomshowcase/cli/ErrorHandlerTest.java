package loomshowcase.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import loomshowcase.cli.shared.UserError;
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

    private static List<String> saysOf(Exception exception) {
        var err = new StringWriter();
        CommandLine commandLine = LoomShowcase.commandLine().setErr(new PrintWriter(err, true));
        assertThat(new ErrorHandler().handleExecutionException(exception, commandLine, null)).isEqualTo(1);
        return err.toString().lines().toList();
    }
}
