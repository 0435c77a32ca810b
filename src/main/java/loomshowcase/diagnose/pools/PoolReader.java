package loomshowcase.diagnose.pools;

import java.io.IOException;
import java.nio.file.Path;
import loomshowcase.diagnose.recording.RecordingReader;
import loomshowcase.diagnose.recording.RecordingSummary;

/** Reads from flight recordings what pools of threads did. */
public final class PoolReader {

    private PoolReader() {}

    /**
     * Reads a recording of JDK 17 or newer. If it is not complete, {@link PoolReport#damage} says what is missing.
     *
     * @param name what to call it
     * @throws IOException if nothing in it can be read, or it is of several JVMs; the message names the file, and says
     *         why and what to do
     */
    public static PoolReport read(Path file, String name) throws IOException {
        var collector = new PoolCollector();
        RecordingSummary recording = RecordingReader.read(file, name, PoolEvents.WITH_SETTINGS, collector);
        if (recording.jvms().size() > 1) {
            throw new IOException(
                    "%s was joined from recordings of %s JVMs, whose threads cannot be told apart; give the parts "
                            .formatted(RecordingReader.shown(file, name), recording.jvms().size())
                            + "to pools one by one");
        }
        return collector.report(recording);
    }
}
