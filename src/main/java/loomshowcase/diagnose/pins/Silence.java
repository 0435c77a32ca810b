package loomshowcase.diagnose.pins;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loomshowcase.text.Counts;
import loomshowcase.text.Durations;

/** What a recording is silent about: a reader who does not know it takes silence for good news. */
final class Silence {

    private static final long OF_THE_JDK = 20_000_000;

    private final RecordedJvm jvm;
    private final Settings settings;
    private final long lostBytes;
    private final boolean cutOffStacks;

    Silence(RecordedJvm jvm, Settings settings, long lostBytes, boolean cutOffStacks) {
        this.jvm = jvm;
        this.settings = settings;
        this.lostBytes = lostBytes;
        this.cutOffStacks = cutOffStacks;
    }

    /** The gravest first. */
    List<String> sentences() {
        var sentences = new ArrayList<String>();
        if (lostBytes > 0) {
            sentences.add("What JFR dropped: it lost %s bytes under load, so every count here is too low. Record less, "
                    .formatted(Counts.text(lostBytes)) + "or give it more memory (-XX:FlightRecorderOptions:memorysize"
                    + "=40m).");
        }
        pins(settings.of(PinEvents.PINNED)).ifPresent(sentences::add);
        if (!jvm.tellsReason()) {
            beforeJdk24(sentences);
        }
        if (Boolean.FALSE.equals(settings.of(PinEvents.PINNED).stackTrace())) {
            sentences.add("Whose code it was: stacks were off (%s#stackTrace=true).".formatted(PinEvents.PINNED));
        }
        if (cutOffStacks) {
            sentences.add("Your code at places that are marked: the stack was deeper than what JFR keeps, 64 frames by "
                    + "default (-XX:FlightRecorderOptions:stackdepth=256).");
        }
        if (jvm.tellsReason()) {
            sentences.add("Virtual threads that wait at synchronized without being pinned: they unmount, and leave no "
                    + "%s. A lock profile from JFR is incomplete for them.".formatted(PinEvents.MONITOR_ENTER));
        }
        sentences.add("Virtual threads that read or write files or look up host names: they keep their carrier while "
                + "they do, and that is no pin and no such event.");
        if (settings.of(PinEvents.STARTED).isOff()) {
            sentences.add("How many virtual threads there were: %s was off, as it is in the JDK's own settings."
                    .formatted(PinEvents.STARTED));
        }
        return sentences;
    }

    private static Optional<String> pins(EventSetting pinned) {
        if (pinned.isOff()) {
            return Optional.of("Any pin at all: %s was off (%s#enabled=true)."
                    .formatted(PinEvents.PINNED, PinEvents.PINNED));
        }
        if (pinned.thresholdNanos() == null) {
            return Optional.of("Short pins, perhaps: the recording does not tell its threshold. In the JDK's own "
                    + "settings it is 20 ms.");
        }
        String threshold = Durations.text(Duration.ofNanos(pinned.thresholdNanos()));
        if (pinned.changed()) {
            return Optional.of("Some pins shorter than %s: the settings of %s changed while it was recorded."
                    .formatted(threshold, PinEvents.PINNED));
        }
        return pinned.thresholdNanos() == 0 ? Optional.empty()
                : Optional.of("Pins shorter than %s: that was the threshold%s. To have them all: %s#threshold=0ms"
                        .formatted(threshold, pinned.thresholdNanos() == OF_THE_JDK
                                ? ", as in the JDK's own settings" : "", PinEvents.PINNED));
    }

    private void beforeJdk24(List<String> sentences) {
        sentences.add("What pinned: up to JDK 23 a pin tells no reason. Where a frame of the stack pins, it is named; "
                + "where none does, it was most likely a synchronized block.");
        EventSetting enter = settings.of(PinEvents.MONITOR_ENTER);
        EventSetting wait = settings.of(PinEvents.MONITOR_WAIT);
        if (enter.isOff() || wait.isOff()) {
            sentences.add("Waits at synchronized and in Object.wait, which pin up to JDK 23 and are not recorded as "
                    + "pins: %s or %s was off.".formatted(PinEvents.MONITOR_ENTER, PinEvents.MONITOR_WAIT));
        } else if (enter.thresholdNanos() == null || wait.thresholdNanos() == null) {
            sentences.add("Short waits at synchronized and in Object.wait, perhaps: the recording does not tell the "
                    + "thresholds of %s and %s.".formatted(PinEvents.MONITOR_ENTER, PinEvents.MONITOR_WAIT));
        } else if (enter.thresholdNanos() > 0 || wait.thresholdNanos() > 0) {
            sentences.add("Waits at synchronized shorter than %s, and in Object.wait shorter than %s.".formatted(
                    Durations.text(Duration.ofNanos(enter.thresholdNanos())),
                    Durations.text(Duration.ofNanos(wait.thresholdNanos()))));
        }
    }
}
