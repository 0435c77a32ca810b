package loomshowcase.timeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Reads what the threads of a program did from a flight recording. */
public final class TimelineReader {

    private static final byte[] MAGIC = {'F', 'L', 'R', 0};

    private TimelineReader() {}

    /**
     * Reads a recording that was made with {@link TimelineRecording#jvmOptions}. The timeline has only threads of the
     * program: {@code main}, the threads that it and its threads started, and workers of the common pool. It has no threads
     * of the JVM, of JFR or of an {@code HttpClient}, and no carriers, pollers, timers, cleaners or process reapers.
     *
     * @param since when the JVM was let go on, if it had to wait before it loaded the main class; otherwise any time before
     *              its start
     * @throws IOException if the file does not exist, is empty, cut off, not a flight recording, or not made for a timeline;
     *                     the message says which, and does not name the file: whoever ran the program did not choose it, and
     *                     it is removed
     */
    public static Timeline read(Path jfrFile, Instant since) throws IOException {
        if (size(jfrFile) == 0) {
            throw new IOException("its JVM was killed or halted before it wrote the recording");
        }
        var timeline = new TimelineBuilder(since);
        boolean forTimeline = false;
        try (var recording = new RecordingFile(jfrFile)) {
            recording.readEventTypes().forEach(timeline::learnFrom);
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                forTimeline |= isOurs(event);
                timeline.add(event);
            }
        } catch (IOException | RuntimeException e) {
            throw new IOException(hasMagic(jfrFile)
                    ? "the recording was cut off or damaged; run it again"
                    : "what was written is not a flight recording", e);
        }
        if (!forTimeline || timeline.isEmpty()) {
            throw new IOException("the recording was not made for a timeline: "
                    + "it does not say when every thread started and ended");
        }
        return timeline.build();
    }

    private static long size(Path jfrFile) throws IOException {
        try {
            return Files.size(jfrFile);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no recording", e);
        }
    }

    private static boolean hasMagic(Path jfrFile) throws IOException {
        try (InputStream file = Files.newInputStream(jfrFile)) {
            return Arrays.equals(file.readNBytes(MAGIC.length), MAGIC);
        }
    }

    private static boolean isOurs(RecordedEvent event) {
        return event.getEventType().getName().equals("jdk.ActiveRecording")
                && TimelineRecording.NAME.equals(event.getString("name"));
    }
}
