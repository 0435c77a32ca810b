package loomshowcase.timeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Options that make a JVM record what {@link TimelineReader} reads. */
public final class TimelineRecording {

    /** The name of the recording. By this name {@link TimelineReader} knows that it has the events that a timeline needs. */
    static final String NAME = "loom-showcase-timeline";

    private static final String SETTINGS = "timeline.jfc";

    private TimelineRecording() {}

    /**
     * Options for a JVM of release 21 or newer, which then records from its start to its end. They must come after any other
     * {@code -Xlog} option: they silence {@code jfr+startup}, with which JFR announces a recording on standard output.
     *
     * <p>Whether the file is complete [seen on 21, 25, 26 and 27]:
     * <ul>
     * <li>After a normal end, an exception from {@code main}, {@link System#exit} or SIGTERM, it is complete when the
     * process has ended. A shutdown hook of JFR writes it, while other hooks run. What they do later is not in it.
     * <li>After {@link Runtime#halt} or SIGKILL it is empty.
     * </ul>
     *
     * @param jfrFile where to record
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

    /** Whether a JVM with these options has begun to record, which is most of what it does before {@code main}. */
    public static boolean hasBegun(Path folder) {
        try {
            return repository(folder).isPresent();
        } catch (IOException e) {
            return false; // Its JVM has ended, and the folder is gone.
        }
    }

    /** The folder in which a chunk of the recording is; empty if there is none yet. */
    static Optional<Path> repository(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jfr")).map(Path::getParent)
                    .filter(parent -> !parent.equals(folder)).findFirst();
        } catch (UncheckedIOException e) {
            // While it starts, the recorder makes a folder and removes it again.
            if (e.getCause() instanceof NoSuchFileException) {
                return Optional.empty();
            }
            throw e.getCause();
        }
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

    /**
     * JFR splits its options at commas and blanks outside of quotes; it accepts both kinds of quotes. Windows takes double
     * ones away before the JVM sees them.
     */
    private static String quoted(Path path) {
        String text = path.toAbsolutePath().toString();
        return text.contains("'") ? '"' + text + '"' : "'" + text + "'";
    }
}
