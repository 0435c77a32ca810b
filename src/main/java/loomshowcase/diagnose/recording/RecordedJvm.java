package loomshowcase.diagnose.recording;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JVM that made a recording.
 *
 * @param feature its release; {@code null} if the recording does not say
 * @param version its version, such as {@code 25.0.3+9-LTS}; {@code null} if the recording does not say
 */
public record RecordedJvm(Integer feature, String version) {

    static final RecordedJvm UNKNOWN = new RecordedJvm(null, null);

    private static final Pattern JRE = Pattern.compile("JRE \\((?:1\\.)?((\\d+)[^)]*)\\)");

    /** @param jvmVersion of {@code jdk.JVMInformation}; {@code null} without such an event */
    public static RecordedJvm of(String jvmVersion) {
        Matcher jre = JRE.matcher(jvmVersion == null ? "" : jvmVersion);
        return jre.find() ? new RecordedJvm(Integer.valueOf(jre.group(2)), jre.group(1)) : UNKNOWN;
    }

    /** {@code JDK 21 (21.0.13+9)}; {@code null} if the recording does not say. */
    public String name() {
        return feature == null ? null : "JDK " + feature + " (" + version + ")";
    }
}
