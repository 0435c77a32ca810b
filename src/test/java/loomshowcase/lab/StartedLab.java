package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a lab in this JVM, for each test another. No answer of it may fail for a reason of its own. */
@Tag("once")
@Timeout(60)
abstract class StartedLab {

    static final Catalogue CATALOGUE = Catalogue.read(Jvm.classes());

    /** What the page sends to run one form of a lesson. */
    static final String RUN = """
            {"idea": "start-and-join", "forms": [{"form": "virtual", "jdk": "%s"}]}"""
            .formatted(Runtime.version().feature());

    @TempDir
    Path folder;

    private final List<String> problems = new CopyOnWriteArrayList<>();
    LabServer server;
    URI lab;

    @BeforeEach
    void start() throws IOException {
        var course = new LabCourse(CATALOGUE, "1.0", Jvm.classes(), folder, InstalledJdks.running(), List.of(),
                List::of);
        server = LabServer.start(0, course, problems::add);
        lab = server.address();
    }

    @AfterEach
    void end() {
        server.close();
        assertThat(problems).isEmpty();
    }

    void assertNothingRan() {
        assertThat(folder).isEmptyDirectory();
    }

    /** How many JVMs of a lab have begun to record. */
    static long begunRecordings(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{4}_.*\\.jfr")).count();
        } catch (IOException | UncheckedIOException e) {
            return 0; // Something was removed meanwhile.
        }
    }

    boolean isFolderEmpty() {
        return folder.toFile().list().length == 0;
    }

    /** What the page sends to run a race. */
    static String race(String models, int tasks, int millis, int pool) {
        return "{'models': %s, 'tasks': %d, 'millis': %d, 'pool': %d, 'jdk': '%d'}"
                .formatted(models, tasks, millis, pool, Runtime.version().feature()).replace('\'', '"');
    }

    /** Reads an answer until it has a text. */
    static void awaitText(Socket socket, String text) throws IOException {
        var read = new StringBuilder();
        while (read.indexOf(text) < 0) {
            int next = socket.getInputStream().read();
            assertThat(next).as("the answer ended after " + read).isNotNegative();
            read.append((char) next);
        }
    }
}
