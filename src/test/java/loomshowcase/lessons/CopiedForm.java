package loomshowcase.lessons;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import loomshowcase.catalogue.Form;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.Jvm;
import loomshowcase.timeline.Recordings;
import loomshowcase.timeline.TimelineRecording;

/** A form copied into an empty folder, as a reader would copy it, and started there by the source launcher. */
final class CopiedForm {

    private static final Path SOURCES = Path.of("src/main/java");
    /** The compiler runs in the same JVM as a form that mostly sleeps: code that is compiled soon serves both. */
    private static final List<String> FOR_SLEEPERS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Form form;
    private final Path folder;
    private final String file;

    private CopiedForm(Form form, Path folder, String file) {
        this.form = form;
        this.folder = folder;
        this.file = file;
    }

    /** Below the folders of its package, as it is. */
    static CopiedForm underItsFolders(Form form, Path folder) throws IOException {
        Path copy = folder.resolve(form.path());
        Files.createDirectories(copy.getParent());
        Files.copy(SOURCES.resolve(form.path()), copy);
        return new CopiedForm(form, folder, form.path());
    }

    /** By itself, without the line that names its package. */
    static CopiedForm alone(Form form, Path folder) throws IOException {
        String source = Files.readString(SOURCES.resolve(form.path())).lines()
                .filter(line -> !line.startsWith("package ")).collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(folder.resolve(form.fileName()), source);
        return new CopiedForm(form, folder, form.fileName());
    }

    /**
     * Starts it and waits for its end.
     *
     * @param sleeps whether it sleeps most of the time
     */
    Evidence start(InstalledJdk jdk, boolean sleeps, String... given) throws IOException, InterruptedException {
        Path workings = Files.createTempDirectory("form-");
        Path recording = workings.resolve("recording.jfr");
        try {
            var arguments = new ArrayList<>(sleeps ? FOR_SLEEPERS : List.<String>of());
            arguments.addAll(TimelineRecording.jvmOptions(recording, workings));
            if (form.release() != 0) {
                arguments.addAll(List.of("--enable-preview", "--source", Integer.toString(jdk.feature())));
            }
            arguments.add(file);
            arguments.addAll(List.of(given));
            Jvm.Outcome outcome = new Jvm(workings).in(folder).run(jdk, arguments);
            return new Evidence(outcome.exitCode(), outcome.out(),
                    outcome.err().stream().filter(line -> !line.startsWith("Note: ")).toList(),
                    Recordings.read(recording));
        } finally {
            remove(workings);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
