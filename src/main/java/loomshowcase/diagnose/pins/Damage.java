package loomshowcase.diagnose.pins;

import java.nio.file.Path;
import loomshowcase.text.Counts;

/** What is wrong with a file, and what to do about it. */
final class Damage {

    private Damage() {}

    /** Nothing in the file can be read. */
    static String ofAll(Path file, Chunks.Fault fault) {
        return file + switch (fault) {
            case EMPTY -> " is empty: JFR fills the file when the recording stops or its JVM exits. If the JVM still "
                    + "runs: jcmd PID JFR.dump filename=FILE. If it was killed, what it recorded is in its repository, "
                    + "a folder DATE_TIME_PID in the temporary folder: read the .jfr file there";
            case FOREIGN -> " is no flight recording: it does not begin with FLR";
            case NEWER -> " was recorded by a newer JDK, in a format that this one cannot read: start this tool with "
                    + "that JDK";
            case CUT_OFF -> " is a flight recording that was cut off in its first part, so that nothing of it can be "
                    + "read: copy it again, or record again";
            case BEING_WRITTEN -> " is still being written, and nothing of it can be read yet: try again in a second, "
                    + "or take a copy with: jcmd PID JFR.dump filename=FILE";
        };
    }

    /** Something at the end of the file cannot be read; {@code null} if nothing is missing. */
    static String ofTheRest(Chunks chunks) {
        if (chunks.fault() == null) {
            return chunks.unfinished().isEmpty() ? null
                    : "it was not finished, for its JVM still ran or was killed: what came after the last second that "
                            + "was written is missing";
        }
        String missing = "%s of its %s bytes could not be read".formatted(
                Counts.text(chunks.fileSize() - chunks.end()), Counts.text(chunks.fileSize()));
        return switch (chunks.fault()) {
            case CUT_OFF, EMPTY -> "it was cut off: the last " + missing;
            case BEING_WRITTEN -> "it was still being written: the last " + missing;
            case NEWER -> "a newer JDK wrote its end: the last " + missing;
            case FOREIGN -> "it does not end as a flight recording: the last " + missing;
        };
    }

    /** Something within it cannot be read. */
    static String within(long events) {
        return "it is damaged: what comes after its first %s events could not be read".formatted(Counts.text(events));
    }
}
