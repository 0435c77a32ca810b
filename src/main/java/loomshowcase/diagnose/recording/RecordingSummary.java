package loomshowcase.diagnose.recording;

import java.util.List;
import java.util.Map;
import jdk.jfr.EventType;

/**
 * What is known about a recording as a whole.
 *
 * @param file          what it is called: the name of the file, without its folder, or the process
 * @param damage        what is missing because the file is not complete; {@code null} if it is
 * @param unfinished    whether the JVM did not end the recording: it still runs, or was killed
 * @param jvms          the JVMs that recorded, in the order of the file: one, unless recordings were joined; none if the
 *                      recording does not say
 * @param types         of the events that were described, recorded or not, by name
 * @param durationNanos from its start to its end, as far as it was read
 * @param events        how many events of all types were read
 * @param lostBytes     what JFR itself dropped because it could not keep up
 * @param settings      how the events were recorded
 */
public record RecordingSummary(String file, String damage, boolean unfinished, List<RecordedJvm> jvms,
        Map<String, EventType> types, long durationNanos, long events, long lostBytes, EventSettings settings) {

    public RecordingSummary {
        jvms = List.copyOf(jvms);
        types = Map.copyOf(types);
    }

    /** The first JVM that recorded. */
    public RecordedJvm jvm() {
        return jvms.isEmpty() ? RecordedJvm.UNKNOWN : jvms.getFirst();
    }
}
