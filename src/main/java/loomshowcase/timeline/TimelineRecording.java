package loomshowcase.timeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** How a JVM is started so that {@link TimelineReader} can read afterwards what its threads did. */
public final class TimelineRecording {

    /** The recording's name, by which {@link TimelineReader} knows that it holds the events that a timeline needs. */
    static final String NAME = "loom-showcase-timeline";

    private static final String SETTINGS = "timeline.jfc";

    private TimelineRecording() {}

    /**
     * Options for a JVM of release 21 or newer that records from its start to its end. They must come after any other
     * {@code -Xlog} option. Nothing is written to the program's standard output: JFR announces a recording there
     * unless each log output is silent for {@code jfr+startup}.
     *
     * <p>When the file is there [seen on 21, 25, 26 and 27]:
     * <ul>
     * <li>after a normal end, after an exception out of {@code main}, after {@link System#exit} and after SIGTERM: it
     * is written by a shutdown hook of JFR, which runs beside those of the program, and is whole when the process is
     * gone. What other hooks do once it is written is not in it.
     * <li>after {@link Runtime#halt} and after SIGKILL: it is empty, of zero bytes.
     * </ul>
     *
     * @param jfrFile the file to record to
     * @param folder  an existing folder for the settings and for JFR's working files, which a killed JVM leaves there;
     *                several JVMs may share it
     * @throws IOException if the settings cannot be written
     */
    public static List<String> jvmOptions(Path jfrFile, Path folder) throws IOException {
        return List.of(
                "-Xlog:jfr+startup=off:stdout",
                "-Xlog:jfr+startup=error:stderr",
                "-XX:FlightRecorderOptions=repository=" + quoted(folder),
                "-XX:StartFlightRecording=name=%s,settings=%s,filename=%s,dumponexit=true"
                        .formatted(NAME, quoted(writeSettings(folder)), quoted(jfrFile)));
    }

    private static Path writeSettings(Path folder) throws IOException {
        Path settings = folder.resolve(SETTINGS);
        Path aside = Files.createTempFile(folder, SETTINGS, ".tmp");
        try (InputStream packed = TimelineRecording.class.getResourceAsStream(SETTINGS)) {
            Files.copy(packed, aside, StandardCopyOption.REPLACE_EXISTING);
            return Files.move(aside, settings, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** JFR splits its options at commas and blanks outside quotes, and knows both kinds of quotes. */
    private static String quoted(Path path) {
        String text = path.toAbsolutePath().toString();
        return text.contains("\"") ? "'" + text + "'" : '"' + text + '"';
    }
}
