package loomshowcase.jvm;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * A JVM that this one started. Its standard input stays open as long as this JVM lives, so it can detect by
 * {@link ParentPipeWatch} that its parent is gone. Its standard error goes to a file, whose last line says why it failed.
 */
public final class ForkedJvm implements AutoCloseable {

    private static final Pattern NOT_A_REASON = Pattern.compile("at [\\w.$/@<>]+\\(|\\.\\.\\. \\d+ more"
            + "|Error: A fatal exception has occurred|Error: Could not create the Java Virtual Machine");

    /** Bytes at the end of its standard error, of which a user's code may print any number, in any encoding. */
    private static final int LONGEST_END = 64 << 10;

    /** How often it is asked whether it has to end early. */
    private static final Duration STEP = Duration.ofMillis(250);

    private final Process process;
    private final Path errors;

    private ForkedJvm(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    /**
     * Starts a JVM and discards its standard output. (A thread dump would fill a pipe that nobody reads, and stop it.)
     *
     * @param errors the file for its standard error
     * @throws IOException if it could not be started
     */
    public static ForkedJvm start(JvmCommand command, Path errors) throws IOException {
        return start(command, errors, Redirect.DISCARD);
    }

    /**
     * Starts a JVM whose standard output goes to a file.
     *
     * @param output {@code null} to discard it
     */
    public static ForkedJvm start(JvmCommand command, Path errors, Path output) throws IOException {
        return start(command, errors, output == null ? Redirect.DISCARD : Redirect.to(output.toFile()));
    }

    /** Starts a JVM with its standard output as a pipe, which the caller must read to its end. */
    public static ForkedJvm startWithOutput(JvmCommand command, Path errors) throws IOException {
        return start(command, errors, Redirect.PIPE);
    }

    private static ForkedJvm start(JvmCommand command, Path errors, Redirect output) throws IOException {
        var builder = new ProcessBuilder(command.line()).redirectOutput(output).redirectError(errors.toFile());
        return new ForkedJvm(LiveProcesses.start(builder), errors);
    }

    public OutputStream standardInput() {
        return process.getOutputStream();
    }

    public InputStream standardOutput() {
        return process.getInputStream();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until it ends, or the time is over; whether it has ended. */
    public boolean await(Duration longest) throws InterruptedException {
        return process.waitFor(longest.toNanos(), TimeUnit.NANOSECONDS);
    }

    /**
     * The same, but gives up early if something else is over.
     *
     * @param isOver asked a few times a second
     */
    public boolean await(Duration longest, BooleanSupplier isOver) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        for (long left = longest.toNanos(); left > 0 && !isOver.getAsBoolean(); left = end - System.nanoTime()) {
            if (process.waitFor(Math.min(left, STEP.toNanos()), TimeUnit.NANOSECONDS)) {
                return true;
            }
        }
        return !process.isAlive();
    }

    /** @throws IllegalThreadStateException if it has not ended */
    public int exitCode() {
        return process.exitValue();
    }

    /**
     * The last line of its standard error that says why it ended; empty if there is none. Blank lines, frames of a stack
     * trace and the launcher's own last sentences do not count.
     */
    public String lastWords() {
        try (var file = new RandomAccessFile(errors.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(file.length(), LONGEST_END)];
            file.seek(file.length() - end.length);
            file.readFully(end);
            return new String(end, StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !NOT_A_REASON.matcher(line).lookingAt())
                    .reduce("", (before, line) -> line);
        } catch (IOException e) {
            return "";
        }
    }

    /** Ends it at once, whatever it does. */
    public void kill() {
        LiveProcesses.kill(process);
    }

    /** Ends it: asks it first, and kills it if it does not end soon. */
    @Override
    public void close() {
        LiveProcesses.end(process);
    }
}
