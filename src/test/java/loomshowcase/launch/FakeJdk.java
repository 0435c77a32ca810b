package loomshowcase.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Assumptions;

/** A folder that looks like a JDK to the search; its programs cannot be started. */
public final class FakeJdk {

    private FakeJdk() {}

    public static Path jdk(Path home, String version) throws IOException {
        program(jre(home, version), "javac");
        return home;
    }

    static Path jre(Path home, String version) throws IOException {
        release(home, """
                IMPLEMENTOR="Maker of %s"
                JAVA_RUNTIME_VERSION="99"
                JAVA_VERSION="%s"
                """.formatted(version, version));
        program(home, "java");
        return home;
    }

    /** As {@code jlink} makes one. */
    public static Path runtime(Path home, String version, String modules) throws IOException {
        jre(home, version);
        Files.writeString(home.resolve("release"), "MODULES=\"%s\"%n".formatted(modules), StandardOpenOption.APPEND);
        return home;
    }

    static void release(Path home, String text) throws IOException {
        Files.createDirectories(home);
        Files.writeString(home.resolve("release"), text);
    }

    static void program(Path home, String name) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Path program = Files.writeString(home.resolve("bin").resolve(name), "#!/no/such/interpreter");
        if (!program.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + program + " executable");
        }
    }

    /** Skips the test if the user must not create symbolic links, as on Windows. */
    static Path link(Path link, Path home) throws IOException {
        try {
            return Files.createSymbolicLink(link, home);
        } catch (IOException | UnsupportedOperationException e) {
            return Assumptions.abort("no symbolic links here: " + e);
        }
    }
}
