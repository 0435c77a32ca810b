package loomshowcase.timeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Reads flight recordings. */
public final class TimelineReader {

    private static final byte[] MAGIC = {'F', 'L', 'R', 0};

    private TimelineReader() {}

    /**
     * Reads what the threads of a program did from a recording that was made with
     * {@link TimelineRecording#jvmOptions}. Only threads of the program are in it: {@code main}, what it and they
     * started, and workers of the common pool. Left out are the JVM's own, JFR's, carriers, pollers, timers, cleaners
     * and process reapers of the JDK, and the threads of an {@code HttpClient}.
     *
     * @throws IOException if there is no such file, or it is empty, cut off, no flight recording at all, or not one
     *         that was made for a timeline; the message says which, and names the file
     */
    public static Timeline read(Path jfrFile) throws IOException {
        if (size(jfrFile) == 0) {
            throw new IOException(jfrFile + " is empty: its JVM was killed or halted before it wrote the recording");
        }
        var timeline = new TimelineBuilder();
        boolean forTimeline = false;
        try (var recording = new RecordingFile(jfrFile)) {
            recording.readEventTypes().forEach(timeline::learnFrom);
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                forTimeline |= isOurs(event);
                timeline.add(event);
            }
        } catch (IOException | RuntimeException e) {
            throw new IOException(jfrFile + (hasMagic(jfrFile)
                    ? " is a flight recording that was cut off or damaged; record it again"
                    : " is no flight recording"), e);
        }
        if (!forTimeline || timeline.isEmpty()) {
            throw new IOException(jfrFile + " is a flight recording, but was not made for a timeline: "
                    + "it does not tell when every thread began and ended");
        }
        return timeline.build();
    }

    private static long size(Path jfrFile) throws IOException {
        try {
            return Files.size(jfrFile);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no recording " + jfrFile, e);
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
