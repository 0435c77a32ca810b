package loomshowcase.jvm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loomshowcase.text.Shown;

/** The file in which HotSpot describes why a JVM crashed ({@code hs_err_pid.log}). */
public final class CrashFile {

    private static final int HEAD = 40;
    private static final Pattern SIGNAL =
            Pattern.compile("#\\s+((?:SIG|EXCEPTION_)\\w+|Internal Error|Out of Memory Error|Error:).*");
    private static final Pattern FRAME = Pattern.compile("# [A-Za-z]\\s+(.*)");
    private static final String FRAME_FOLLOWS = "# Problematic frame:";
    private static final String NO_MEMORY = "# There is insufficient memory for the Java Runtime Environment";

    /** Outside of the folder of this comparison, which is removed. */
    private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    private static final String NAME = "loom-showcase-hs_err_pid%s.log";

    private static final Instant STARTED = ProcessHandle.current().info().startInstant().orElse(Instant.EPOCH)
            .truncatedTo(ChronoUnit.SECONDS);

    /** Where HotSpot ends if it cannot write a flight recording, unless the disk is full. */
    private static final String RECORDER = "jfrStreamWriter";

    private CrashFile() {}

    /** The option that makes a JVM write it where {@link #of} looks for it. */
    public static String option() {
        return "-XX:ErrorFile=" + FOLDER.resolve(NAME.formatted("%p"));
    }

    /** The file of the JVM with this process ID, which this JVM started; empty if it did not crash. */
    public static Optional<Path> of(long pid) {
        return Optional.of(FOLDER.resolve(NAME.formatted(pid))).filter(CrashFile::isOfOurs);
    }

    /**
     * Removes the recording that JFR leaves in the working folder when a JVM crashes, unless it has something in it; then
     * HotSpot names it.
     */
    public static void removeEmptyRecording(long pid) {
        Path recording = Path.of("hs_err_pid%d.jfr".formatted(pid));
        try {
            if (isOfOurs(recording) && Files.size(recording) == 0) {
                Files.delete(recording);
            }
        } catch (IOException e) {
            // It stays. It is the least of what the user hears of.
        }
    }

    /** A process of an earlier run may have had the same ID. */
    private static boolean isOfOurs(Path file) {
        try {
            return !Files.getLastModifiedTime(file).toInstant().isBefore(STARTED);
        } catch (IOException e) {
            return false; // There is none.
        }
    }

    /** Such as {@code its JVM crashed (SIGSEGV in [libjvm.so+0x123] Unsafe_PutLong+0xad) and described that in FILE}. */
    public static String told(Path file) {
        List<String> head = head(file);
        if (head.stream().anyMatch(line -> line.startsWith(NO_MEMORY))) {
            return "its JVM was refused memory by the system, and described that in %s; use fewer --tasks, a smaller "
                    .formatted(file) + "--pool-size or a smaller heap";
        }
        if (head.stream().anyMatch(line -> line.contains(RECORDER))) {
            return "its JVM could not write its flight recording and crashed; raise the limit on the size of files "
                    + "(ulimit -f), or make room in %s. It described the crash in %s".formatted(FOLDER, file);
        }
        String signal = head.stream().map(SIGNAL::matcher).filter(Matcher::matches).map(line -> line.group(1))
                .findFirst().orElse("");
        int frame = head.indexOf(FRAME_FOLLOWS) + 1;
        Matcher place = FRAME.matcher(frame > 0 && frame < head.size() ? head.get(frame) : "");
        String what = signal + (place.matches() ? (signal.isEmpty() ? "in " : " in ") + place.group(1).strip() : "");
        return "its JVM crashed%s and described that in %s".formatted(
                what.isEmpty() ? "" : " (" + Shown.message(what.replaceAll("\\s+", " ")) + ")", file);
    }

    private static List<String> head(Path file) {
        try (var lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            return lines.lines().limit(HEAD).toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
