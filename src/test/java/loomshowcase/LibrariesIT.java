package loomshowcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import loomshowcase.launch.Jvm.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A user's task meets no library of ours, and the JVM that measures it loads none. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class LibrariesIT {

    /** Jackson 2.9 and picocli 3.9, far older than ours. The build copies them to this folder. */
    private static final Path OLD_LIBRARIES = Path.of("target", "old-libraries").toAbsolutePath();

    /** What a call returns is dropped, so the task writes what it saw to a file, after each run. */
    private static final String TASK = """
            import java.lang.management.*;
            import java.nio.file.*;
            import javax.management.*;
            public class Look implements java.util.concurrent.Callable<Void>, AutoCloseable {
                public Void call() {
                    return null;
                }
                public void close() throws Exception {
                    Files.writeString(Path.of(System.getenv("SEEN")), look());
                }
                static String look() throws Exception {
                    %s
                }
            }
            """;

    private static final String ITS_OWN =
            """
                    return new com.fasterxml.jackson.databind.ObjectMapper().version() + ", " + picocli.CommandLine.VERSION + ", "
                            + Look.class.getClassLoader().resources("com/fasterxml/jackson/databind/ObjectMapper.class").count()
                            + Look.class.getClassLoader().resources("picocli/CommandLine.class").count();
                    """;

    private static final String WHAT_IS_MISSING = """
            String missing = "";
            for (String name : new String[] {
                    "com.fasterxml.jackson.databind.ObjectMapper", "com.fasterxml.jackson.core.JsonFactory",
                    "com.fasterxml.jackson.annotation.JsonProperty", "picocli.CommandLine"}) {
                try {
                    missing += "found: " + Class.forName(name);
                } catch (ClassNotFoundException e) {
                    missing += e.getMessage() + " ";
                }
            }
            return missing;
            """;

    private static final String LOADED_CLASSES = """
            return (String) ManagementFactory.getPlatformMBeanServer().invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"), "vmClassloaders",
                    new Object[] {new String[] {"show-classes"}}, new String[] {String[].class.getName()});
            """;

    @TempDir
    private Path folder;

    @Test
    void aTaskThatBringsOldVersionsOfOurLibrariesSeesThoseAlone() throws Exception {
        assertThat(seenByATask(ITS_OWN, oldLibraries())).isEqualTo("2.9.10, 3.9.6, 11");
    }

    @Test
    void aTaskWithoutLibrariesFindsNone() throws Exception {
        assertThat(seenByATask(WHAT_IS_MISSING, List.of())).isEqualTo("com.fasterxml.jackson.databind.ObjectMapper "
                + "com.fasterxml.jackson.core.JsonFactory com.fasterxml.jackson.annotation.JsonProperty "
                + "picocli.CommandLine ");
    }

    /** After a second run, so that the first is measured and reported. */
    @Test
    void theMeasuringJvmLoadsNoLibrary() throws Exception {
        assertThat(seenByATask(LOADED_CLASSES, List.of())).contains("loomshowcase.compare.run.ForkMain", "Look")
                .doesNotContain("loomshowcase.lib.", "jackson", "picocli");
    }

    private static List<Path> oldLibraries() throws IOException {
        assertThat(OLD_LIBRARIES).as("filled by `mvn verify -DskipUnitTests -Dit.test=LibrariesIT`").isDirectory();
        try (Stream<Path> jars = Files.list(OLD_LIBRARIES)) {
            return jars.toList();
        }
    }

    private String seenByATask(String look, List<Path> libraries) throws Exception {
        String classPath = Stream.concat(Stream.of(folder), libraries.stream()).map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        compile(look, classPath);
        Path seen = folder.resolve("seen.txt");
        Outcome outcome = new Jvm(folder).with(Map.of("SEEN", seen.toString())).run(InstalledJdks.running(),
                List.of("-jar", Jvm.jar().toString(), "compare", "--quiet", "--task", "Look", "-cp", classPath,
                        "-m", "virtual", "-n", "2", "-r", "2", "--forks", "1"));

        assertThat(outcome.exitCode()).as("%s", outcome).isZero();
        return Files.readString(seen);
    }

    private void compile(String look, String classPath) throws IOException {
        Path source = Files.writeString(folder.resolve("Look.java"), TASK.formatted(look));
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none",
                "-cp", classPath, "-d", folder.toString(), source.toString());
        assertThat(failed).as("the compiler's exit code").isZero();
    }
}
