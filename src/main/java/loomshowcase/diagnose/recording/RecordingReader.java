package loomshowcase.diagnose.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import jdk.jfr.EventType;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * Reads a flight recording event by event, in memory that does not grow with the file. If the recording
 * was cut off, is still being written, or was left behind by a JVM that was killed, the complete part is read.
 *
 * <p>It uses {@link RecordingFile}. {@code EventStream} parses less, but ends without an exception where a file is damaged
 * ({@code docs/decisions/pins-reader.md}).
 */
public final class RecordingReader implements AutoCloseable {

    private final Path file;
    private final Chunks chunks;
    private final ReadableCopy readable;
    private final RecordingFile recording;
    private final List<EventType> types;
    private final EventSettings settings;
    private String jvmVersion;
    private long events;
    private long lostBytes;

    private RecordingReader(Path file, Chunks chunks, ReadableCopy readable, RecordingFile recording,
            List<EventType> types, List<String> withSettings) {
        this.file = file;
        this.chunks = chunks;
        this.readable = readable;
        this.recording = recording;
        this.types = types;
        this.settings = new EventSettings(withSettings, types);
    }

    /**
     * Opens a recording.
     *
     * @param withSettings the names of the events whose settings are needed
     * @throws IOException if nothing in it can be read; the message names the file, and says why and what to do
     */
    public static RecordingReader open(Path file, List<String> withSettings) throws IOException {
        Chunks chunks = Chunks.of(file);
        if (chunks.chunks().isEmpty()) {
            throw new IOException(file + UnreadableParts.all(chunks.fault()));
        }
        return open(file, chunks, withSettings);
    }

    private static RecordingReader open(Path file, Chunks chunks, List<String> withSettings) throws IOException {
        ReadableCopy readable = ReadableCopy.of(file, chunks);
        try {
            var recording = new RecordingFile(readable.path());
            try {
                return new RecordingReader(file, chunks, readable, recording, types(recording, file, chunks),
                        withSettings);
            } catch (IOException | RuntimeException | InternalError e) {
                recording.close();
                throw e;
            }
        } catch (IOException | RuntimeException | InternalError e) {
            readable.close();
            throw new IOException(file + UnreadableParts.ALL_DAMAGED, e);
        }
    }

    /** All chunks' types of events. If a chunk is damaged, those of the first one, which are the same in one JVM. */
    private static List<EventType> types(RecordingFile recording, Path file, Chunks chunks) throws IOException {
        try {
            return recording.readEventTypes();
        } catch (IOException | RuntimeException | InternalError e) {
            try (ReadableCopy first = ReadableCopy.of(file, chunks.first());
                    var alone = new RecordingFile(first.path())) {
                return alone.readEventTypes();
            }
        }
    }

    /** The types of events that the JDK which recorded could have recorded. */
    public List<EventType> types() {
        return types;
    }

    /**
     * Reads all events.
     *
     * @param collector gets each event
     * @return what is known about the recording as a whole
     * @throws IOException if not a single event can be read; the message names the file, and says why and what to do
     */
    public RecordingSummary readAll(Consumer<RecordedEvent> collector) throws IOException {
        String damage = UnreadableParts.onClose(chunks);
        try {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                events++;
                see(event);
                collector.accept(event);
            }
        } catch (IOException | RuntimeException | InternalError e) {
            if (events == 0) {
                throw new IOException(file + UnreadableParts.ALL_DAMAGED, e);
            }
            damage = UnreadableParts.after(events);
        }
        return new RecordingSummary(file.getFileName().toString(), damage, RecordedJvm.of(jvmVersion, types),
                chunks.durationNanos(), events, lostBytes, settings);
    }

    private void see(RecordedEvent event) {
        switch (event.getEventType().getName()) {
            case "jdk.ActiveSetting" -> settings.add(event);
            case "jdk.JVMInformation" -> jvmVersion = event.getString("jvmVersion");
            case "jdk.DataLoss" -> lostBytes += event.getLong("amount");
            default -> {}
        }
    }

    @Override
    public void close() throws IOException {
        try (readable) {
            recording.close();
        }
    }
}
