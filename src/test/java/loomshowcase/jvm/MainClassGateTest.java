package loomshowcase.jvm;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A gate before the main class of a JVM")
@Tag("once")
@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no named pipes")
class MainClassGateTest {

    /** Prints when it began, and then all that a program can see of how it was started. */
    static final class Example {

        public static void main(String[] args) {
            System.out.println(Instant.now());
            System.out.println(Thread.currentThread());
            System.out.println(Example.class.getClassLoader().getClass());
            throw new IllegalStateException("for its stack");
        }
    }

    @TempDir
    private Path folder;

    static List<InstalledJdk> jdks() {
        return InstalledJdks.find().stream().filter(InstalledJdk::isUsable).toList();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    @DisplayName("stops it before its main class. When it is let go, it runs as it would without: same thread, same stack")
    void stopsIt(InstalledJdk jdk) throws Exception {
        MainClassGate gate = MainClassGate.make(folder, Example.class.getName(), bytes()).orElseThrow();
        Process stopped = start(jdk, gate.entry() + ":" + classes());
        assertThat(stopped.waitFor(1, SECONDS)).as("without a gate, it would have ended").isFalse();
        Instant open = Instant.now();
        gate.open();
        List<String> lines = lines(stopped);
        gate.close();

        assertThat(Instant.parse(lines.getFirst())).isAfterOrEqualTo(open);
        List<String> without = lines(start(jdk, classes()));
        assertThat(lines.subList(1, lines.size())).isEqualTo(without.subList(1, without.size()))
                .anyMatch(line -> line.startsWith("Exception in thread \"main\""));
        assertThat(stopped.waitFor()).isEqualTo(1);
    }

    @Test
    @DisplayName("holds up nobody who comes when it is open already")
    void isOpen() throws Exception {
        try (MainClassGate gate = MainClassGate.make(folder, Example.class.getName(), bytes()).orElseThrow()) {
            gate.open();
            assertThat(lines(start(InstalledJdks.running(), gate.entry() + ":" + classes()))).hasSizeGreaterThan(1);
        }
    }

    @Test
    @DisplayName("is not there where the system cannot make a named pipe, and leaves nothing")
    void needsNamedPipes() throws Exception {
        assertThat(MainClassGate.make(folder, "Any", bytes(), "no-such-program")).isEmpty();
        assertThat(MainClassGate.make(folder.resolve("none"), "Any", bytes())).isEmpty();
        assertThat(MainClassGate.make(folder, "Any", new byte[100_000])).as("a class that no pipe holds").isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    private static Process start(InstalledJdk jdk, String classPath) throws IOException {
        return new ProcessBuilder(jdk.java().toString(), "-XX:StartFlightRecording:settings=none", "-Xlog:disable",
                "-cp", classPath, Example.class.getName())
                .redirectErrorStream(true).start();
    }

    private static byte[] bytes() throws IOException {
        return ReleaseForms.classFile(Example.class.getName(), null);
    }

    private static String classes() throws Exception {
        return Path.of(Example.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    }

    private static List<String> lines(Process process) throws IOException {
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            return out.lines().toList();
        }
    }
}
