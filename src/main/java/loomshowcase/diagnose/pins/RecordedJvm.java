package loomshowcase.diagnose.pins;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The JVM that made a recording.
 *
 * @param feature     its release; {@code null} if the recording does not tell
 * @param version     as it names itself, such as {@code 25.0.3+9-LTS}; {@code null} if the recording does not tell
 * @param tellsReason whether its pinned events tell what pinned, as they do from JDK 24 on
 */
public record RecordedJvm(Integer feature, String version, boolean tellsReason) {

    private static final Pattern JRE = Pattern.compile("JRE \\(((\\d+)[^)]*)\\)");

    /** @param named {@code jvmVersion} of {@code jdk.JVMInformation}, or {@code null} */
    static RecordedJvm of(String named, boolean tellsReason) {
        Matcher jre = JRE.matcher(named == null ? "" : named);
        return jre.find() ? new RecordedJvm(Integer.valueOf(jre.group(2)), jre.group(1), tellsReason)
                : new RecordedJvm(null, null, tellsReason);
    }

    /** {@code JDK 21}, or what can be told from its events. */
    String name() {
        return feature != null ? "JDK " + feature : tellsReason ? "JDK 24 or newer" : "JDK 21 to 23";
    }
}
