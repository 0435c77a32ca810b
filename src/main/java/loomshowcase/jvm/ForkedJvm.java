package loomshowcase.jvm;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A JVM that this one started. Its standard input stays open for as long as this JVM lives, so that a fork that
 * reads it sees end of file when the parent is gone, however that ended; see {@link ParentWatch}. Its standard error
 * goes to a file, whose last line tells why it failed.
 */
public final class ForkedJvm implements AutoCloseable {

    private static final Pattern TELLS_NOTHING = Pattern.compile("at [\\w.$/@]+\\(|\\.\\.\\. \\d+ more"
            + "|Error: A fatal exception has occurred|Error: Could not create the Java Virtual Machine");

    private final Process process;
    private final Path errors;

    private ForkedJvm(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    /**
     * Starts a JVM without the environment variables that hold JVM options: a fork gets the options of its command,
     * and no others. What it writes to standard output goes nowhere; a thread dump would fill a pipe and stop it.
     *
     * @param errors the file for its standard error
     * @throws IOException if it could not be started
     */
    public static ForkedJvm start(JvmCommand command, Path errors) throws IOException {
        return start(command, errors, Redirect.DISCARD);
    }

    /** The same, with standard output as a pipe, which whoever asks for it must read to its end. */
    public static ForkedJvm startWithOutput(JvmCommand command, Path errors) throws IOException {
        return start(command, errors, Redirect.PIPE);
    }

    private static ForkedJvm start(JvmCommand command, Path errors, Redirect output) throws IOException {
        var builder = new ProcessBuilder(command.line()).redirectOutput(output).redirectError(errors.toFile());
        builder.environment().keySet().removeAll(JvmVariables.NAMES);
        return new ForkedJvm(LiveProcesses.start(builder), errors);
    }

    public OutputStream standardInput() {
        return process.getOutputStream();
    }

    public InputStream standardOutput() {
        return process.getInputStream();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for its end; {@code false} if it still runs after that time. */
    public boolean await(Duration longest) throws InterruptedException {
        return process.waitFor(longest.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** @throws IllegalThreadStateException if it still runs */
    public int exitCode() {
        return process.exitValue();
    }

    /**
     * The last line of its standard error that tells something, or an empty text: no blank line, no frame of a stack
     * trace, and not what the launcher adds to whatever has ended a JVM.
     */
    public String lastWords() {
        try (var lines = Files.lines(errors)) {
            return lines.map(String::strip).filter(line -> !line.isEmpty() && !TELLS_NOTHING.matcher(line).lookingAt())
                    .reduce("", (before, line) -> line);
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    /** Ends it: asks first, and does not wait long for an answer. */
    @Override
    public void close() {
        LiveProcesses.end(process);
    }
}
