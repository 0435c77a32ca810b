package loomshowcase.forms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import loomshowcase.jvm.CrashFile;
import loomshowcase.jvm.FormFailure;
import loomshowcase.jvm.JvmCommand;
import loomshowcase.jvm.ReleaseForms;
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
        Path own = Files.createTempDirectory(folder, run.idea().id() + "-");
        boolean recorded = run.idea().shelf().isRecorded() && run.jdk().hasModule(FormOutcome.JFR)
                && InstalledJdks.running().hasModule(FormOutcome.JFR);
        Path recording = own.resolve("recording.jfr");
        var options = new ArrayList<>(more);
        options.addAll(ALWAYS);
        options.add(CrashFile.option());
        if (recorded) {
            options.addAll(TimelineRecording.jvmOptions(recording, own));
        }
        var command = new JvmCommand(run.jdk().java(), options, classPath(run, own.resolve("classes")),
                run.form().className(), arguments);
        return new RunningForm(run, command, own.resolve("errors.txt"), recorded ? recording : null, longest, lines);
    }

    private List<Path> classPath(FormOnJdk run, Path compiled) throws FormFailure, IOException {
        var classPath = new ArrayList<Path>();
        if (run.form().release() != 0) {
            new ReleaseForms(ownClasses).prepareClass(run.form().className(), run.jdk(), compiled)
                    .ifPresent(classPath::add);
        }
        classPath.add(ownClasses);
        return classPath;
    }
}
