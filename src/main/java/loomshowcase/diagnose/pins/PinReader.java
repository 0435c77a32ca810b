package loomshowcase.diagnose.pins;

import java.io.IOException;
import java.nio.file.Path;
import loomshowcase.diagnose.recording.RecordingReader;
import loomshowcase.diagnose.recording.RecordingSummary;

/** Reads where virtual threads were pinned from flight recordings. */
public final class PinReader {

    private PinReader() {}

    /**
     * Reads a recording of JDK 21 or newer. If it is not complete, {@link PinReport#damage} says what is missing.
     *
     * @throws IOException if nothing in it can be read; the message names the file, and says why and what to do
     */
    public static PinReport read(Path file) throws IOException {
        return read(file, file.getFileName().toString());
    }

    /**
     * Reads a recording that is to be called by another name than that of its file.
     *
     * @throws IOException if nothing in it can be read; the message names the file, and says why and what to do
     */
    public static PinReport read(Path file, String name) throws IOException {
        var collector = new PinCollector();
        RecordingSummary recording = RecordingReader.read(file, name, PinEvents.WITH_SETTINGS, collector);
        if (!recording.types().containsKey(PinEvents.PINNED)) {
            throw new IOException(RecordingReader.shown(file, name) + WithoutPins.reason(recording));
        }
        return collector.report(recording);
    }
}
