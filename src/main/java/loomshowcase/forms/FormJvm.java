package loomshowcase.forms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loomshowcase.files.TemporaryFiles;
import loomshowcase.jvm.CrashFile;
import loomshowcase.jvm.ForkedJvm;
import loomshowcase.jvm.Guardian;
import loomshowcase.jvm.JvmCommand;

/**
 * The JVM of a form: its process, what ends that process when this JVM is gone, and the folder of its files.
 *
 * @param recording the file of its flight recording; null if none is made
 */
record FormJvm(FormOnJdk run, ForkedJvm process, Guardian guardian, Path folder,
        Path recording) implements AutoCloseable {

    private static final String ERRORS = "errors.txt";

    static FormJvm start(FormOnJdk run, JvmCommand command, Path folder, Path recording) throws IOException {
        ForkedJvm process = ForkedJvm.startWithOutput(command, folder.resolve(ERRORS));
        return new FormJvm(run, process, Guardian.of(process.pid()), folder, recording);
    }

    /** The same JVM, when it is known what it runs. */
    FormJvm of(FormOnJdk known) {
        return new FormJvm(known, process, guardian, folder, recording);
    }

    /** What it has written to its standard error, and where it described its crash, if it crashed. */
    List<String> errors(boolean failed) throws IOException {
        byte[] written = Files.readAllBytes(folder.resolve(ERRORS));
        var lines = new ArrayList<>(new String(written, StandardCharsets.UTF_8).lines().toList());
        if (failed) {
            CrashFile.of(process.pid()).ifPresent(crash -> lines.add("loom-showcase: " + CrashFile.told(crash)));
            CrashFile.removeEmptyRecording(process.pid());
        }
        return lines;
    }

    /** Called when it has ended. */
    void removeFiles() {
        TemporaryFiles.remove(folder);
    }

    /** Ends it: asks it first, and kills it if it does not end soon. */
    @Override
    public void close() {
        process.close();
        guardian.close();
    }
}
