package loomshowcase.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import loomshowcase.catalogue.Form;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.Jvm;
import loomshowcase.timeline.TimelineReader;
import loomshowcase.timeline.TimelineRecording;

/** A form copied into an empty folder, as a reader would copy it, and started there by the source launcher. */
public final class CopiedForm {

    private static final Path SOURCES = Path.of("src/main/java");
    /** A form that mostly sleeps needs no optimised code, nor does a source launcher that compiles one file. */
    static final List<String> FOR_SLEEPERS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Form form;
    private final Path folder;
    private final String file;

    private CopiedForm(Form form, Path folder, String file) {
        this.form = form;
        this.folder = folder;
        this.file = file;
    }

    /** A copy in the folders of its package, unchanged. */
    public static CopiedForm underItsFolders(Form form, Path folder) throws IOException {
        Path copy = folder.resolve(form.path());
        Files.createDirectories(copy.getParent());
        Files.copy(SOURCES.resolve(form.path()), copy);
        return new CopiedForm(form, folder, form.path());
    }

    /** A copy without folders, and without the line that names its package. */
    public static CopiedForm alone(Form form, Path folder) throws IOException {
        copyAlone(form, folder);
        return new CopiedForm(form, folder, form.fileName());
    }

    /** Such a copy's path. */
    static Path copyAlone(Form form, Path folder) throws IOException {
        String source = source(form).lines().filter(line -> !line.startsWith("package "))
                .collect(Collectors.joining("\n", "", "\n"));
        return Files.writeString(folder.resolve(form.fileName()), source);
    }

    static String source(Form form) {
        try {
            return Files.readString(SOURCES.resolve(form.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it with a recording, and waits for its end. */
    public Evidence start(InstalledJdk jdk, String... given) throws IOException, InterruptedException {
        Path workings = Files.createTempDirectory("form-");
        Path recording = workings.resolve("recording.jfr");
        try {
            var options = new ArrayList<>(FOR_SLEEPERS);
            options.addAll(TimelineRecording.jvmOptions(recording, workings));
            Jvm.Outcome outcome = start(jdk, workings, options, List.of(given));
            return new Evidence(outcome.exitCode(), outcome.out(), errors(outcome),
                    TimelineReader.read(recording, Instant.EPOCH));
        } finally {
            remove(workings);
        }
    }

    private Jvm.Outcome start(InstalledJdk jdk, Path workings, List<String> options, List<String> given)
            throws IOException, InterruptedException {
        var arguments = new ArrayList<>(options);
        if (form.release() != 0) {
            arguments.addAll(List.of("--enable-preview", "--source", Integer.toString(jdk.feature())));
        }
        arguments.add(file);
        arguments.addAll(given);
        return new Jvm(workings).in(folder).run(jdk, arguments);
    }

    private static List<String> errors(Jvm.Outcome outcome) {
        return outcome.err().stream().filter(line -> !line.startsWith("Note: ")).toList();
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
