package loomshowcase.diagnose.recording;

/**
 * What is known about a recording as a whole.
 *
 * @param file          its name, without its folder
 * @param damage        what is missing because the file is not complete; {@code null} if it is
 * @param jvm           the JVM that recorded
 * @param durationNanos from its start to its end, as far as it was read
 * @param events        how many events of all types were read
 * @param lostBytes     what JFR itself dropped because it could not keep up
 * @param settings      how the events were recorded
 */
public record RecordingSummary(String file, String damage, RecordedJvm jvm, long durationNanos, long events,
        long lostBytes, EventSettings settings) {}
