package loomshowcase.diagnose.pins;

import java.io.IOException;
import java.nio.file.Path;
import loomshowcase.diagnose.recording.RecordingReader;

/** Reads where virtual threads were pinned from flight recordings. */
public final class PinReader {

    private PinReader() {}

    /**
     * Reads a recording of JDK 21 or newer. If it is not complete, {@link PinReport#damage} says what is missing.
     *
     * @throws IOException if nothing in it can be read, or its JDK has no virtual threads; the message names the file, and
     *                     says why and what to do
     */
    public static PinReport read(Path file) throws IOException {
        try (RecordingReader recording = RecordingReader.open(file, PinEvents.WITH_SETTINGS)) {
            if (recording.types().stream().noneMatch(type -> type.getName().equals(PinEvents.PINNED))) {
                throw new IOException(
                        file + " was recorded by a JDK without virtual threads; JDK 21 is the first one that "
                                + "has them");
            }
            var collector = new PinCollector(recording.types());
            return collector.report(recording.readAll(collector::add));
        }
    }
}
