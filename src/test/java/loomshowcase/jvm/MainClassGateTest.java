package loomshowcase.jvm;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.Shelf;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
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
    public static class Example {

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
        assertRunsAsWithout(jdk, Example.class.getName(),
                ReleaseForms.classFile(Example.class.getName(), folder.resolve("none")));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    @DisplayName("lets it run a class that its command line does not name, on JDK 25 and newer, likewise")
    void runsAnyClass(InstalledJdk jdk) throws Exception {
        assumeThat(InheritedMain.isFoundBy(jdk)).as("JDK %s finds a main that is inherited", jdk.feature()).isTrue();
        assertRunsAsWithout(jdk, InheritedMain.NAME, InheritedMain.classFile(Example.class.getName()));
    }

    private void assertRunsAsWithout(InstalledJdk jdk, String main, byte[] bytes) throws Exception {
        MainClassGate gate = MainClassGate.make(folder, main).orElseThrow();
        Process stopped = start(jdk, gate.entry() + ":" + classes(), main);
        assertThat(stopped.waitFor(1, SECONDS)).as("without a gate, it would have ended").isFalse();
        Instant open = Instant.now();
        gate.open(bytes);
        List<String> lines = lines(stopped);
        gate.close();

        assertThat(Instant.parse(lines.getFirst())).isAfterOrEqualTo(open);
        List<String> without = lines(start(jdk, classes(), Example.class.getName()));
        assertThat(lines.subList(1, lines.size())).isEqualTo(without.subList(1, without.size()))
                .anyMatch(line -> line.startsWith("Exception in thread \"main\""));
        assertThat(stopped.waitFor()).isEqualTo(1);
    }

    @Test
    @DisplayName("holds up nobody who comes when it is open already")
    void isOpen() throws Exception {
        String main = Example.class.getName();
        try (MainClassGate gate = MainClassGate.make(folder, main).orElseThrow()) {
            gate.open(ReleaseForms.classFile(main, folder));
            assertThat(lines(start(InstalledJdks.running(), gate.entry() + ":" + classes(), main)))
                    .hasSizeGreaterThan(1);
        }
    }

    @Test
    @DisplayName("is not there where the system cannot make a named pipe, and leaves nothing")
    void needsNamedPipes() throws Exception {
        assertThat(MainClassGate.make(folder, "Any", "no-such-program")).isEmpty();
        assertThat(MainClassGate.make(folder.resolve("none"), "Any")).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisplayName("is wide enough for each lesson, and each is a class that can be a superclass")
    void fitsEachForm() throws Exception {
        for (Idea lesson : Catalogue.read(Jvm.classes()).on(Shelf.LESSONS)) {
            for (Form form : lesson.forms()) {
                String name = form.className();
                try (InputStream source = MainClassGate.class.getResourceAsStream(FormCompiler.sourceOf(name))) {
                    assertThat(new String(source.readAllBytes(), StandardCharsets.UTF_8))
                            .contains("\npublic class %s {\n".formatted(name.substring(name.lastIndexOf('.') + 1)),
                                    "public static void main(String[] args)");
                }
                try (InputStream bytes =
                        MainClassGate.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
                    // A build without JDK 21 has no classes of the forms for that.
                    assertThat(bytes == null ? new byte[1] : bytes.readAllBytes()).as(name)
                            .hasSizeBetween(1, MainClassGate.MOST_BYTES);
                }
            }
        }
    }

    private static Process start(InstalledJdk jdk, String classPath, String main) throws IOException {
        return new ProcessBuilder(jdk.java().toString(), "-XX:StartFlightRecording:settings=none", "-Xlog:disable",
                "-cp", classPath, main)
                .redirectErrorStream(true).start();
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
