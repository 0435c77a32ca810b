package loomshowcase.diagnose.pins;

import java.util.Map;
import jdk.jfr.EventType;
import loomshowcase.diagnose.recording.RecordedJvm;
import loomshowcase.diagnose.recording.RecordingSummary;

/** Says why a recording cannot have pins: it does not even describe their event. */
final class WithoutPins {

    private WithoutPins() {}

    /** The text follows the file's name. */
    static String reason(RecordingSummary recording) {
        RecordedJvm jvm = recording.jvm();
        if (jvm.feature() != null && jvm.feature() < 19) {
            return " was recorded by %s, which has no virtual threads; JDK 21 is the first one that has them"
                    .formatted(jvm.name());
        }
        Map<String, EventType> types = recording.types();
        String recorder = types.keySet().stream().anyMatch(type -> type.startsWith("profiler."))
                ? "async-profiler" : "something other than the JDK's own recorder";
        return " has no %s, so it cannot show pins: it was made by %s%s. Record with the JDK's own: %s".formatted(
                PinEvents.PINNED, recorder, jvm.name() == null ? "" : ", of a JVM of " + jvm.name(),
                PinText.HOW_TO_RECORD);
    }
}
