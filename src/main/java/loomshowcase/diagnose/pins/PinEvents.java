package loomshowcase.diagnose.pins;

import java.util.List;

/** The names of the events that show where virtual threads were pinned. */
final class PinEvents {

    static final String PINNED = "jdk.VirtualThreadPinned";
    static final String SUBMIT_FAILED = "jdk.VirtualThreadSubmitFailed";
    static final String STARTED = "jdk.VirtualThreadStart";
    static final String MONITOR_ENTER = "jdk.JavaMonitorEnter";
    static final String MONITOR_WAIT = "jdk.JavaMonitorWait";

    /** Those whose settings a report mentions. */
    static final List<String> WITH_SETTINGS = List.of(PINNED, SUBMIT_FAILED, MONITOR_ENTER, MONITOR_WAIT, STARTED);

    private PinEvents() {}
}
