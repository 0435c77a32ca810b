package loomshowcase.diagnose.pins;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.EventType;
import jdk.jfr.consumer.RecordingFile;

/**
 * Reads flight recordings of JDK 21 and newer, event by event, in memory that does not grow with the file. It is
 * {@link RecordingFile} that reads: {@code EventStream} parses less, but ends without a word where a file is damaged
 * ({@code docs/decisions/pins-reader.md}).
 */
public final class PinRecordings {

    private PinRecordings() {}

    /**
     * Reads a recording. Of one that was cut off, is still being written or was left behind by a JVM that was killed,
     * what is whole is read, and {@link PinReport#damage} says what is missing.
     *
     * @throws IOException if nothing in it can be read; the message says why, what to do, and names the file
     */
    public static PinReport read(Path file) throws IOException {
        Chunks chunks = Chunks.of(file);
        if (chunks.chunks().isEmpty()) {
            throw new IOException(Damage.ofAll(file, chunks.fault()));
        }
        try (Readable readable = Readable.of(file, chunks)) {
            return read(readable.path(), file, chunks);
        }
    }

    private static PinReport read(Path readable, Path file, Chunks chunks) throws IOException {
        PinCollector collector = null;
        String damage = Damage.ofTheRest(chunks);
        try (var recording = new RecordingFile(readable)) {
            collector = new PinCollector(types(recording, file, chunks));
            while (recording.hasMoreEvents()) {
                collector.add(recording.readEvent());
            }
        } catch (IOException | RuntimeException | InternalError e) {
            if (collector == null || collector.events() == 0) {
                throw new IOException(file + " is a flight recording that is damaged, and nothing of it can be read: "
                        + "copy it again, or record again", e);
            }
            damage = Damage.within(collector.events());
        }
        if (!collector.knowsPins()) {
            throw new IOException(file + " was recorded by a JDK without virtual threads: JDK 21 is the first that has "
                    + "them");
        }
        return collector.report(file.getFileName().toString(), damage, chunks.durationNanos());
    }

    /** The types of all chunks; if one of them is damaged, those of the first, which are the same in one JVM. */
    private static List<EventType> types(RecordingFile recording, Path file, Chunks chunks) throws IOException {
        try {
            return recording.readEventTypes();
        } catch (IOException | RuntimeException | InternalError e) {
            try (Readable first = Readable.of(file, chunks.first()); var alone = new RecordingFile(first.path())) {
                return alone.readEventTypes();
            }
        }
    }
}
