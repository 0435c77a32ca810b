package loomshowcase.diagnose.pins;

import java.util.List;
import jdk.jfr.EventType;
import loomshowcase.diagnose.recording.EventSettings;
import loomshowcase.diagnose.recording.RecordingSummary;

/** The names of the events that show where virtual threads were pinned. */
final class PinEvents {

    static final String PINNED = "jdk.VirtualThreadPinned";
    static final String SUBMIT_FAILED = "jdk.VirtualThreadSubmitFailed";
    static final String STARTED = "jdk.VirtualThreadStart";
    static final String MONITOR_ENTER = "jdk.JavaMonitorEnter";
    static final String MONITOR_WAIT = "jdk.JavaMonitorWait";
    static final String THREAD_DUMP = "jdk.ThreadDump";
    static final String NATIVE_SAMPLE = "jdk.NativeMethodSample";

    /** Those whose settings a report mentions. */
    static final List<String> WITH_SETTINGS = List.of(PINNED, SUBMIT_FAILED, MONITOR_ENTER, MONITOR_WAIT, STARTED,
            THREAD_DUMP);

    private PinEvents() {}

    /** Whether events of pinning say why, as they do from JDK 24 on. */
    static boolean tellsReason(EventType pinned) {
        return pinned.getName().equals(PINNED) && pinned.getField("pinnedReason") != null;
    }

    /** Whether the events of a recording, or of the first of those that it was joined from, say why. */
    static boolean firstTellsReason(RecordingSummary recording) {
        Integer feature = recording.jvm().feature();
        return feature == null ? tellsReason(recording.types().get(PINNED)) : feature >= 24;
    }

    /**
     * Whether JFR was told to write a thread dump when the recording ends, as it is by {@code default.jfc}. By {@code
     * profile.jfc} it writes one every 60 s, and none at the end.
     */
    static boolean hasDumpAtItsEnd(EventSettings settings) {
        String period = settings.value(THREAD_DUMP, "period");
        return period == null || period.equals("everyChunk") || period.equals("endChunk");
    }

    /** Whether the recording has events that do not say why. */
    static boolean anyIsSilent(RecordingSummary recording) {
        return !firstTellsReason(recording)
                || recording.jvms().stream().anyMatch(jvm -> jvm.feature() != null && jvm.feature() < 24);
    }
}
