package loomshowcase.cli.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import loomshowcase.diagnose.recording.LiveRecording;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.MissingModule;
import loomshowcase.text.Durations;
import loomshowcase.text.Reasons;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * A recording that a user names: a file, or a process that is recorded for some time first.
 *
 * @param file      what to read
 * @param name      what to call it
 * @param recording what made it; {@code null} if it was there
 */
public record RecordingOrProcess(Path file, String name, LiveRecording recording) implements AutoCloseable {

    private static final String JFR = "jdk.jfr";

    private static final String A_RECORDING = "the recording, a .jfr file, or the id of a process";

    /**
     * Finds the file, or records the process.
     *
     * @param written  the name of a file, or the id of a process
     * @param time     how long to record a process
     * @param settings what to record of it other than the JDK's default settings do
     * @throws ParameterException if there is neither such a file nor such a process
     * @throws UserError          if the process could not be recorded; the message says why and what to do
     */
    public static RecordingOrProcess of(CommandLine commandLine, String written, Duration time, List<String> settings) {
        Path file = Path.of(written);
        if (!Files.exists(file) && written.matches("[1-9]\\d{0,9}")) {
            return recorded(Long.parseLong(written), time, settings);
        }
        ReadableFile.check(commandLine, file, A_RECORDING);
        if (commandLine.getParseResult().hasMatchedOption("--record-for")) {
            throw new ParameterException(commandLine,
                    "--record-for is for a process, and %s is a file; leave it out".formatted(file));
        }
        return new RecordingOrProcess(file, file.getFileName().toString(), null);
    }

    private static RecordingOrProcess recorded(long pid, Duration time, List<String> settings) {
        if (!InstalledJdks.running().hasModule(JFR)) {
            throw new UserError(MissingModule.sentence(InstalledJdks.running(), JFR)); // nobody could read it
        }
        try {
            LiveRecording recording = LiveRecording.of(pid, time, settings, () -> System.err.println(
                    "Recording process %s for %s …".formatted(pid, Durations.text(time))));
            return new RecordingOrProcess(recording.file(), "process " + pid, recording);
        } catch (IOException e) {
            throw new UserError(Reasons.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("interrupted");
        }
    }

    @Override
    public void close() {
        if (recording != null) {
            recording.close();
        }
    }
}
