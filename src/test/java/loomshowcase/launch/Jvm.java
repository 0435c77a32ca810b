package loomshowcase.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts JVMs as a user would from a shell, in an environment without options that the tests did not set. */
public final class Jvm {

    /** The exit code and the output of a JVM. */
    public record Outcome(int exitCode, List<String> out, List<String> err) {}

    private static final long LIMIT_SECONDS = 120;

    private final Path folder;
    private final ProcessBuilder builder = new ProcessBuilder();

    /** @param folder where the program's output is kept */
    public Jvm(Path folder) {
        this.folder = folder;
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
    }

    /** The jar that was built. */
    public static Path jar() {
        return Path.of(System.getProperty("loomshowcase.jar"));
    }

    public Jvm in(Path workingFolder) {
        builder.directory(workingFolder.toFile());
        return this;
    }

    public Jvm with(Map<String, String> environment) {
        builder.environment().putAll(environment);
        return this;
    }

    /** Starts it with its stdout as a pipe. */
    public Process start(InstalledJdk jdk, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(jdk.java().toString()));
        command.addAll(arguments);
        return builder.command(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Runs it to its end. */
    public Outcome run(InstalledJdk jdk, List<String> arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        var command = new ArrayList<>(List.of(jdk.java().toString()));
        command.addAll(arguments);
        Process process = builder.command(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(command + " is still running after " + LIMIT_SECONDS + " s");
        }
        return new Outcome(process.exitValue(), lines(out), lines(err));
    }

    private static List<String> lines(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    }
}
