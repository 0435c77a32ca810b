package loomshowcase.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts JVMs as a user would from a shell, in an environment without options that the tests did not set. */
public final class Jvm {

    /** The exit code and the output of a JVM. */
    public record Outcome(int exitCode, List<String> out, List<String> err) {}

    private static final long LIMIT_SECONDS = 120;
    private static final Path JAR = Path.of("target", "loom-showcase.jar").toAbsolutePath();
    private static final Path CLASSES = Path.of("target", "classes").toAbsolutePath();
    private static final String ADVICE = "Build it with `mvn package -DskipTests`, or let Maven build it and run one "
            + "integration test: `mvn verify -DskipUnitTests -Dit.test=JarIT`";

    /** The tool runs for a second or two, and its tests compare nothing that these change: they save a third of its CPU. */
    private static final List<String> FOR_THE_TOOL = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Path folder;
    private final ProcessBuilder builder = new ProcessBuilder();

    /** @param folder where the program's output is kept */
    public Jvm(Path folder) {
        this.folder = folder;
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
    }

    /**
     * The jar that was built.
     *
     * @throws IllegalStateException if it is missing, or older than a class that should be in it
     */
    public static Path jar() {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException("This test needs " + JAR + ". " + ADVICE);
        }
        if (lastModified(JAR).compareTo(newestClass()) < 0) {
            throw new IllegalStateException(JAR + " is older than the classes. " + ADVICE);
        }
        return JAR;
    }

    private static FileTime newestClass() {
        try (Stream<Path> files = Files.walk(CLASSES.resolve("loomshowcase"))) {
            return files.filter(file -> file.toString().endsWith(".class")).map(Jvm::lastModified)
                    .max(Comparator.naturalOrder()).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime lastModified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The classes that were built. */
    public static Path classes() {
        return CLASSES;
    }

    /** The classes that were built, and the libraries under their real names: the jar has them under ours. */
    public static String classPath() {
        return System.getProperty("java.class.path");
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
        return builder.command(command(jdk, arguments)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Runs it to its end. */
    public Outcome run(InstalledJdk jdk, List<String> arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        List<String> command = command(jdk, arguments);
        Process process = builder.command(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(command + " is still running after " + LIMIT_SECONDS + " s");
        }
        return new Outcome(process.exitValue(), lines(out), lines(err));
    }

    private static List<String> command(InstalledJdk jdk, List<String> arguments) {
        var command = new ArrayList<>(List.of(jdk.java().toString()));
        if (arguments.contains("-jar")) {
            command.addAll(FOR_THE_TOOL);
        }
        command.addAll(arguments);
        return command;
    }

    private static List<String> lines(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    }
}
