package loomshowcase.diagnose.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import loomshowcase.diagnose.Jcmd;
import loomshowcase.diagnose.ProcessFacts;
import loomshowcase.files.TemporaryFiles;

/**
 * A recording of a JVM that runs, made by its own JFR. Other recordings of the same JVM go on as they were. It is
 * stopped and removed again whatever happens, also if this tool is interrupted meanwhile.
 */
public final class LiveRecording implements AutoCloseable {

    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(1);

    /** The first release whose JFR.start takes settings of single events. */
    private static final int OLDEST = 17;

    private final Jcmd jvm;
    private final String name = "loom-showcase-" + UUID.randomUUID();
    /** The JVM writes it, perhaps as another user, and perhaps in a container that has a temporary folder of its own. */
    private final Path written = TemporaryFiles.unmade(".jfr");
    private volatile boolean stopped;
    private final Thread atExit = new Thread(this::stopAndForget);

    private LiveRecording(Jcmd jvm) {
        this.jvm = jvm;
    }

    /**
     * Records a JVM for some time.
     *
     * @param pid      its process
     * @param settings what to record other than the JDK's default settings do, such as
     *                 {@code jdk.VirtualThreadPinned#threshold=0ms}
     * @param begun    is run when the recording has begun
     * @throws IOException if that cannot be done; the message says why and what to do
     */
    public static LiveRecording of(long pid, Duration time, List<String> settings, Runnable begun)
            throws IOException, InterruptedException {
        var recording = new LiveRecording(Jcmd.of(pid));
        Runtime.getRuntime().addShutdownHook(recording.atExit);
        boolean done = false;
        try {
            recording.record(time, settings, begun);
            done = true;
            return recording;
        } finally {
            if (!done) {
                recording.close();
            }
        }
    }

    private void record(Duration time, List<String> settings, Runnable begun) throws IOException, InterruptedException {
        var start = new ArrayList<>(List.of("JFR.start", "name=" + name, "settings=default",
                // If this tool is killed, the recording still ends; the next run removes its file.
                "duration=" + time.plus(LONGEST_ANSWER).toSeconds() + "s", "filename=" + written));
        start.addAll(settings);
        int feature = jvm.feature();
        if (feature > 0 && feature < OLDEST) {
            throw new IOException(
                    ("process %s runs JDK %s, whose JFR.start takes no settings of single events; record it yourself: "
                            + "jcmd %s JFR.start settings=profile duration=1m filename=FILE.jfr. The command pools "
                            + "reads the file; pins needs JDK 21 or newer")
                            .formatted(jvm.pid(), feature, jvm.pid()));
        }
        String answer = jvm.ask(LONGEST_ANSWER, start);
        if (!answer.contains("Started recording")) {
            throw new IOException("process %s did not start a recording: %s".formatted(jvm.pid(), answer.strip()));
        }
        begun.run();
        Thread.sleep(time);
        jvm.ask(LONGEST_ANSWER, List.of("JFR.stop", "name=" + name, "filename=" + written));
        stopped = true;
        if (!Files.isReadable(file())) {
            throw new IOException("process %s recorded, but its recording cannot be read here: %s".formatted(jvm.pid(),
                    Files.exists(file()) ? "no permission for " + file()
                            : written + " does not exist (does it run in a container?)"));
        }
    }

    /** The recording; it is deleted when this is closed. */
    public Path file() {
        return ProcessFacts.writtenBy(jvm.pid(), written);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            return; // The tool is ending already, and the hook does the rest.
        }
        stopAndForget();
    }

    private void stopAndForget() {
        try {
            // The file says nothing: some JDKs make it when the recording starts.
            if (!stopped) {
                jvm.ask(LONGEST_ANSWER, List.of("JFR.stop", "name=" + name));
            }
            Files.deleteIfExists(file());
        } catch (IOException e) {
            // The JVM has ended, or never began to record: nothing is left to stop.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
