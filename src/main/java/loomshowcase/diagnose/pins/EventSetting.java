package loomshowcase.diagnose.pins;

/**
 * How an event was recorded; each value {@code null} where the recording does not tell.
 *
 * @param event          its name
 * @param enabled        whether it was on for at least a part of the recording
 * @param thresholdNanos what is shorter was not recorded; the greatest if it changed
 * @param stackTrace     whether with stacks
 * @param changed        whether any of these changed during the recording
 */
public record EventSetting(
        String event, Boolean enabled, Long thresholdNanos, Boolean stackTrace, boolean changed) {

    boolean isOff() {
        return Boolean.FALSE.equals(enabled);
    }
}
