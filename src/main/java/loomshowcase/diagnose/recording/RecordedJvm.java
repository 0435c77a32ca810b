package loomshowcase.diagnose.recording;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jfr.EventType;

/**
 * The JVM that made a recording.
 *
 * @param feature     its release; {@code null} if the recording does not say
 * @param version     its version, such as {@code 25.0.3+9-LTS}; {@code null} if the recording does not say
 * @param tellsReason whether its events of pinning say why, as they do from JDK 24 on
 */
public record RecordedJvm(Integer feature, String version, boolean tellsReason) {

    private static final Pattern JRE = Pattern.compile("JRE \\(((\\d+)[^)]*)\\)");

    /**
     * @param jvmVersion of {@code jdk.JVMInformation}; {@code null} without such an event
     * @param types      of events in the recording
     */
    static RecordedJvm of(String jvmVersion, List<EventType> types) {
        return of(jvmVersion, tellsReason(types));
    }

    /** @param jvmVersion of {@code jdk.JVMInformation}; {@code null} without such an event */
    public static RecordedJvm of(String jvmVersion, boolean tellsReason) {
        Matcher jre = JRE.matcher(jvmVersion == null ? "" : jvmVersion);
        return jre.find() ? new RecordedJvm(Integer.valueOf(jre.group(2)), jre.group(1), tellsReason)
                : new RecordedJvm(null, null, tellsReason);
    }

    /** Whether events of pinning say why. */
    public static boolean tellsReason(List<EventType> types) {
        return types.stream().anyMatch(type -> type.getName().equals("jdk.VirtualThreadPinned")
                && type.getField("pinnedReason") != null);
    }

    /** {@code JDK 21}, or what its events allow to say. */
    public String name() {
        return feature != null ? "JDK " + feature : tellsReason ? "JDK 24 or newer" : "JDK 21 to 23";
    }
}
