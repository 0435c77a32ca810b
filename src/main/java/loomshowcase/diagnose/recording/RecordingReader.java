package loomshowcase.diagnose.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.EventType;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * Reads a flight recording event by event, in memory that does not grow with the file. If the recording was cut off, is
 * still being written, or was left behind by a JVM that was killed, the complete part is read. A recording that was
 * packed with gzip is unpacked. In one that was joined from several, each is read by itself, for the JDK's reader loses
 * events where two chunks number their events differently.
 *
 * <p>It uses {@link RecordingFile}. {@code EventStream} parses less, but ends without an exception where a file is damaged
 * ({@code docs/decisions/pins-reader.md}).
 */
public final class RecordingReader {

    private final Path file;
    private final String name;
    private final EventCollector collector;
    private final EventSettings settings;
    private final Map<String, EventType> types = new HashMap<>();
    private final Map<String, RecordedJvm> jvms = new LinkedHashMap<>();
    private long events;
    private long lostBytes;

    private RecordingReader(Path file, String name, List<String> withSettings, EventCollector collector) {
        this.file = file;
        this.name = name;
        this.collector = collector;
        this.settings = new EventSettings(withSettings);
    }

    /**
     * Reads all events of a recording.
     *
     * @param name         what to call it
     * @param withSettings the names of the events whose settings are needed
     * @param collector    gets each event
     * @return what is known about the recording as a whole
     * @throws IOException if not a single event can be read; the message names the file, and says why and what to do
     */
    public static RecordingSummary read(Path file, String name, List<String> withSettings, EventCollector collector)
            throws IOException {
        try (UnpackedFile unpacked = UnpackedFile.of(file)) {
            Chunks chunks = Chunks.of(unpacked.path());
            if (chunks.parts().isEmpty()) {
                throw new IOException(shown(file, name) + UnreadableParts.all(chunks.fault(), unpacked.copied()));
            }
            return new RecordingReader(file, name, withSettings, collector).read(unpacked, chunks);
        }
    }

    /** What messages call a recording: the path that the user named, unless the file was made by this tool. */
    public static String shown(Path file, String name) {
        return file.getFileName().toString().equals(name) ? file.toString() : name;
    }

    private RecordingSummary read(UnpackedFile unpacked, Chunks chunks) throws IOException {
        var damages = new ArrayList<String>();
        int damagedParts = 0;
        boolean isLastDamaged = false;
        Exception first = null;
        for (List<Chunk> part : chunks.parts()) {
            Exception fault = part(unpacked.path(), part, chunks.fileSize());
            first = first == null ? fault : first;
            isLastDamaged = fault != null;
            damagedParts += isLastDamaged ? 1 : 0;
        }
        if (events == 0 && first != null) {
            throw new IOException(shown(file, name) + UnreadableParts.ALL_DAMAGED, first);
        }
        if (damagedParts > 0) {
            damages.add(damagedParts == 1 && isLastDamaged ? UnreadableParts.after(events)
                    : UnreadableParts.some(damagedParts, chunks.parts().size()));
        }
        if (unpacked.damage() != null) {
            damages.add(unpacked.damage());
        }
        String onClose = UnreadableParts.onClose(chunks);
        if (onClose != null) {
            damages.add(onClose);
        }
        return new RecordingSummary(name,
                damages.isEmpty() ? null : String.join("; ", damages),
                !chunks.unfinished().isEmpty(), List.copyOf(jvms.values()), types, chunks.durationNanos(), events,
                lostBytes, settings);
    }

    /** Reads what can be read of chunks that describe their events alike; returns what stopped it, or {@code null}. */
    private Exception part(Path unpacked, List<Chunk> chunks, long fileSize) throws IOException {
        try (ReadableCopy readable = ReadableCopy.of(unpacked, chunks, fileSize);
                var recording = new RecordingFile(readable.path())) {
            List<EventType> described = types(recording, unpacked, chunks, fileSize);
            described.forEach(type -> types.put(type.getName(), type));
            settings.begin(described);
            collector.begin(described);
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                events++;
                see(event);
                collector.add(event);
            }
            return null;
        } catch (IOException | RuntimeException e) {
            return e;
        } catch (InternalError e) {
            return new IOException(e);
        }
    }

    /** The types of events. If a chunk is damaged, those of the first one, which are the same. */
    private static List<EventType> types(RecordingFile recording, Path file, List<Chunk> chunks, long fileSize)
            throws IOException {
        try {
            return recording.readEventTypes();
        } catch (IOException | RuntimeException | InternalError e) {
            try (ReadableCopy first = ReadableCopy.of(file, chunks.subList(0, 1), fileSize);
                    var alone = new RecordingFile(first.path())) {
                return alone.readEventTypes();
            }
        }
    }

    private void see(RecordedEvent event) {
        switch (event.getEventType().getName()) {
            case "jdk.ActiveSetting" -> settings.add(event);
            case "jdk.JVMInformation" -> jvms.putIfAbsent(
                    event.getLong("pid") + " " + event.getString("jvmVersion") + " " + event.getValue("jvmStartTime"),
                    RecordedJvm.of(event.getString("jvmVersion")));
            case "jdk.DataLoss" -> lostBytes += event.getLong("amount");
            default -> {}
        }
    }
}
