package loomshowcase.forms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import loomshowcase.files.TemporaryFiles;
import loomshowcase.jvm.MainClassGate;
import loomshowcase.jvm.CrashFile;
import loomshowcase.jvm.FormFailure;
import loomshowcase.jvm.InheritedMain;
import loomshowcase.jvm.JvmCommand;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.timeline.TimelineRecording;

/**
 * Starts forms, each in a JVM of its own, so that a thread left over, a race or a deadlock harms nobody else. Compiles
 * them first where the jar has no class for the JDK, and records them where their shelf is recorded.
 */
public final class FormRunner {

    /** Output that this JVM can read; and no warning where a form calls native code, which one does on purpose. */
    private static final List<String> ALWAYS = List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED");

    /** Within the folder of a run. */
    private static final String CLASSES = "classes";

    private final Path ownClasses;
    private final Path folder;
    private final Duration longest;
    private final List<String> more;

    /**
     * @param ownClasses this tool's jar, or its folder of classes
     * @param folder     an existing one, in which each run makes a folder for its files
     */
    public FormRunner(Path ownClasses, Path folder) {
        this(ownClasses, folder, RunningForm.LONGEST, List.of());
    }

    /** @param more options for each JVM, before those that it needs */
    FormRunner(Path ownClasses, Path folder, Duration longest, List<String> more) {
        this.ownClasses = ownClasses;
        this.folder = folder;
        this.longest = longest;
        this.more = List.copyOf(more);
    }

    /**
     * Starts a form.
     *
     * @param arguments of its {@code main}
     * @param lines     gets each line of standard output as soon as it is complete, on a thread of its own
     * @throws FormFailure if that JDK cannot run the form; the message says why
     * @throws IOException if the JVM could not be started
     */
    public RunningForm start(FormOnJdk run, List<String> arguments, Consumer<String> lines)
            throws FormFailure, IOException {
        long now = System.nanoTime();
        Path own = newFolder(run);
        try {
            var classes = new FormClasses(ownClasses, own.resolve(CLASSES));
            classes.compile(run);
            FormJvm jvm = start(run, run.form().className(), arguments, own, classes.path());
            return new RunningForm(jvm, null, now, longest, lines);
        } catch (FormFailure | IOException e) {
            TemporaryFiles.remove(own);
            throw e;
        }
    }

    /**
     * Starts a JVM that can run a form without arguments, and lets it wait before it loads the form's class.
     *
     * @return empty where a JVM cannot be made to wait
     * @throws FormFailure as {@link #start}
     */
    public Optional<ReadyJvm> prepare(FormOnJdk run) throws FormFailure, IOException, InterruptedException {
        Path own = newFolder(run);
        Optional<ReadyJvm> ready = Optional.empty();
        try {
            String main = InheritedMain.isFoundBy(run.jdk()) ? InheritedMain.NAME : run.form().className();
            Optional<MainClassGate> gate = MainClassGate.make(own, main);
            if (gate.isPresent()) {
                // It must be there when the JVM starts: what is to be compiled may not be known by then.
                var classes = new FormClasses(ownClasses, Files.createDirectory(own.resolve(CLASSES)));
                if (!main.equals(InheritedMain.NAME)) {
                    classes.compile(run); // Its class file is what the gate gives.
                }
                var path = new ArrayList<>(classes.path());
                path.addFirst(gate.get().entry());
                ready = Optional.of(new ReadyJvm(start(run, main, List.of(), own, path), gate.get(), classes, longest));
            }
            return ready;
        } finally {
            if (ready.isEmpty()) {
                TemporaryFiles.remove(own);
            }
        }
    }

    private Path newFolder(FormOnJdk run) throws IOException {
        return Files.createTempDirectory(folder, run.idea().id() + "-");
    }

    private FormJvm start(FormOnJdk run, String main, List<String> arguments, Path own, List<Path> classPath)
            throws IOException {
        Path recording = isRecorded(run) ? own.resolve("recording.jfr") : null;
        var options = new ArrayList<>(more);
        options.addAll(ALWAYS);
        options.add(CrashFile.option());
        if (recording != null) {
            options.addAll(TimelineRecording.jvmOptions(recording, own));
        }
        return FormJvm.start(run,
                new JvmCommand(run.jdk().java(), options, classPath, main, arguments), own, recording);
    }

    /** Whether a run of it is recorded, which is most of the time that its JVM takes to start. */
    public static boolean isRecorded(FormOnJdk run) {
        return run.idea().shelf().isRecorded() && run.jdk().hasModule(FormOutcome.JFR)
                && InstalledJdks.running().hasModule(FormOutcome.JFR);
    }
}
