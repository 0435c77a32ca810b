package loomshowcase.diagnose.recording;

import loomshowcase.text.Counts;

/** Says which parts of a recording cannot be read, why, and what to do. */
final class UnreadableParts {

    static final String ALL_DAMAGED =
            " is a flight recording, but it is damaged and nothing in it can be read; copy it "
                    + "again, or record again";

    private UnreadableParts() {}

    /**
     * Nothing in the file can be read. The text follows the file's name.
     *
     * @param unpacked whether the file was unpacked before
     */
    static String all(Chunks.Fault fault, boolean unpacked) {
        return unpacked && (fault == Chunks.Fault.EMPTY || fault == Chunks.Fault.FOREIGN)
                ? " is packed with gzip, and what is in it is not a flight recording" : all(fault);
    }

    private static String all(Chunks.Fault fault) {
        return switch (fault) {
            case EMPTY ->
                    " is empty: JFR writes the file when the recording stops or the JVM exits. If the JVM is still "
                            + "running: jcmd PID JFR.dump filename=FILE. If it was killed, its recording is in JFR's repository, a "
                            + "folder DATE_TIME_PID in the temporary folder; read the .jfr file there";
            case FOREIGN ->
                    " is not a flight recording: it does not begin with FLR. The command dump reads thread dumps";
            case NEWER -> " was recorded by a newer JDK, in a format that this JDK cannot read; start this tool with "
                    + "that JDK";
            case CUT_OFF -> " is a flight recording that was cut off in its first part, so nothing in it can be read; "
                    + "copy it again, or record again";
            case BEING_WRITTEN -> " is still being written, and nothing in it can be read yet; try again in a second, "
                    + "or make a copy: jcmd PID JFR.dump filename=FILE";
        };
    }

    /** Something at the end of the file cannot be read; {@code null} if nothing is missing. */
    static String onClose(Chunks chunks) {
        if (chunks.fault() == null) {
            return chunks.unfinished().isEmpty() ? null
                    : "its JVM was still running, or was killed; everything after the last second that was written is "
                            + "missing";
        }
        String missing = "the last %s of its %s bytes could not be read".formatted(
                Counts.text(chunks.fileSize() - chunks.end()), Counts.text(chunks.fileSize()));
        return switch (chunks.fault()) {
            case CUT_OFF, EMPTY -> "it was cut off; " + missing;
            case BEING_WRITTEN -> "it was still being written; " + missing;
            case NEWER -> "its end was written by a newer JDK; " + missing;
            case FOREIGN -> "its end is not a flight recording; " + missing;
        };
    }

    /** Some of the parts that the file was joined from are damaged. */
    static String some(int damaged, int parts) {
        return "%s of the %s recordings that this file was joined from %s damaged, and %s read up to there".formatted(
                Counts.text(damaged), Counts.text(parts), damaged == 1 ? "is" : "are", damaged == 1 ? "was" : "were");
    }

    /** The file is damaged somewhere after that many events. */
    static String after(long events) {
        return "it is damaged; everything after its first %s events could not be read".formatted(Counts.text(events));
    }
}
