package loomshowcase.diagnose.pins;

/** The events that are read, or whose settings are told. */
final class PinEvents {

    static final String PINNED = "jdk.VirtualThreadPinned";
    static final String SUBMIT_FAILED = "jdk.VirtualThreadSubmitFailed";
    static final String STARTED = "jdk.VirtualThreadStart";
    static final String MONITOR_ENTER = "jdk.JavaMonitorEnter";
    static final String MONITOR_WAIT = "jdk.JavaMonitorWait";
    static final String ACTIVE_SETTING = "jdk.ActiveSetting";
    static final String JVM_INFORMATION = "jdk.JVMInformation";
    static final String DATA_LOSS = "jdk.DataLoss";

    private PinEvents() {}
}
