package loomshowcase.diagnose.recording;

/**
 * How an event was recorded. A value is {@code null} if the recording does not say.
 *
 * @param event          its name
 * @param enabled        whether it was on for at least a part of the recording
 * @param thresholdNanos shorter events were not recorded; the highest threshold if it changed
 * @param stackTrace     whether with stack traces
 * @param changed        whether any of these changed during the recording
 */
public record EventSetting(
        String event, Boolean enabled, Long thresholdNanos, Boolean stackTrace, boolean changed) {

    public boolean wasOff() {
        return Boolean.FALSE.equals(enabled);
    }
}
