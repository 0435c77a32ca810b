package loomshowcase.diagnose.pools;

import java.io.IOException;
import java.nio.file.Path;
import loomshowcase.diagnose.recording.RecordingReader;

/** Reads from flight recordings what pools of threads did. */
public final class PoolReader {

    private PoolReader() {}

    /**
     * Reads a recording of JDK 17 or newer. If it is not complete, {@link PoolReport#damage} says what is missing.
     *
     * @throws IOException if nothing in it can be read; the message names the file, and says why and what to do
     */
    public static PoolReport read(Path file) throws IOException {
        try (RecordingReader recording = RecordingReader.open(file, PoolEvents.WITH_SETTINGS)) {
            var collector = new PoolCollector();
            return collector.report(recording.readAll(collector::add));
        }
    }
}
