package loomshowcase.diagnose.pins;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loomshowcase.diagnose.OwnCommand;
import loomshowcase.diagnose.recording.EventSetting;
import loomshowcase.diagnose.recording.EventSettings;
import loomshowcase.diagnose.recording.RecordingSummary;
import loomshowcase.text.Counts;
import loomshowcase.text.Durations;

/** Says what a recording does not show. A reader who does not know may take missing events for good news. */
final class NotRecorded {

    private static final long DEFAULT_THRESHOLD_NANOS = 20_000_000;

    private final RecordingSummary recording;
    private final EventSettings settings;
    private final PinReport.LastDump lastDump;
    private final boolean anyPins;
    private final boolean anyUnended;
    private final boolean anyStackCutOff;

    /**
     * @param lastDump       whether the recording has the thread dump that JFR writes when it ends
     * @param anyPins        whether any pin that ended was recorded
     * @param anyUnended     whether there are pins that had not ended
     * @param anyStackCutOff whether JFR cut off a stack before it showed who in the application called
     */
    NotRecorded(RecordingSummary recording, PinReport.LastDump lastDump, boolean anyPins, boolean anyUnended,
            boolean anyStackCutOff) {
        this.anyPins = anyPins;
        this.anyUnended = anyUnended;
        this.lastDump = lastDump;
        this.recording = recording;
        this.settings = recording.settings();
        this.anyStackCutOff = anyStackCutOff;
    }

    /** What matters most comes first. */
    List<String> sentences() {
        var sentences = new ArrayList<String>();
        if (recording.lostBytes() > 0) {
            sentences
                    .add("Events that JFR dropped: it lost %s bytes under load, so counts here may be too low. Record "
                            .formatted(Counts.text(recording.lostBytes())) + "fewer events, or give JFR more memory "
                            + "(-XX:FlightRecorderOptions:memorysize=40m).");
        }
        EventSetting pinned = settings.of(PinEvents.PINNED);
        unended().ifPresent(sentences::add);
        pins(pinned).ifPresent(sentences::add);
        sentences.add(
                "Virtual threads that wait without a carrier, in a deadlock or for a connection: a wait that has not "
                        + "ended has no event."
                        + (anyUnended || !anyPins && !pinned.wasOff() ? ""
                                : " If the process hangs:\n" + OwnCommand.of("dump PID")));
        if (PinEvents.anyIsSilent(recording)) {
            if (anyPins) {
                sentences.add(
                        "What pinned: up to JDK 23 the event does not say. If a frame on the stack pins, it is shown. If "
                                + "none does, a synchronized block is most likely.");
            }
            monitors().ifPresent(sentences::add);
        }
        if (Boolean.FALSE.equals(pinned.stackTrace())) {
            sentences.add("Whose code it was: stack traces were off (%s#stackTrace=true).".formatted(PinEvents.PINNED));
        }
        if (anyStackCutOff) {
            sentences
                    .add("What called the places that are marked as cut off: the stack was deeper than JFR records, by "
                            + "default 64 frames (-XX:FlightRecorderOptions:stackdepth=256).");
        }
        if (PinEvents.firstTellsReason(recording)) {
            sentences.add(
                    "Virtual threads that wait at synchronized without being pinned: they unmount, and there is no "
                            + "%s for them. So a lock profile from JFR is incomplete."
                                    .formatted(PinEvents.MONITOR_ENTER));
        }
        sentences.add(
                "How long virtual threads were in native code, such as the look-up of host names%s: they keep their carrier "
                        .formatted(PinEvents.anyIsSilent(recording) ? " or Selector.select" : "")
                        + "meanwhile, and JFR has no event for that. %s looks at one thread every 20 ms. How long they read "
                                .formatted(PinEvents.NATIVE_SAMPLE)
                        + "and wrote files is in jdk.FileRead and jdk.FileWrite.");
        if (settings.of(PinEvents.STARTED).wasOff()) {
            sentences.add(
                    "How many virtual threads there were: %s was off, the JDK's default.".formatted(PinEvents.STARTED));
        }
        return sentences;
    }

    /** A pin that has not ended has no event. */
    private Optional<String> unended() {
        boolean everySoOften = !PinEvents.hasDumpAtItsEnd(settings);
        return switch (lastDump) {
            case READ -> Optional.empty();
            case MISSING -> Optional.of(recording.unfinished()
                    ? "Pins that had not ended: JFR writes a thread dump when a recording ends, and this "
                            + "one did not end, because its JVM was killed or still runs. Before you kill a JVM, run jcmd "
                            + "PID JFR.dump filename=FILE. A JVM that gets SIGTERM (kill without -9) writes its dump too."
                    : ("Pins that had not ended: this recording has a thread dump every %s, and none of its end. So it is "
                            + "with the settings profile (set %s#period=everyChunk).").formatted(
                                    dumpPeriod(), PinEvents.THREAD_DUMP));
            case NOT_RECORDED ->
                    Optional.of(("Pins that had not ended: an event is written when a pin ends. The "
                            + "others are in thread dumps, which were not recorded (set %s#%s).").formatted(
                                    PinEvents.THREAD_DUMP, everySoOften ? "period=everyChunk" : "enabled=true"));
        };
    }

    private String dumpPeriod() {
        String period = settings.value(PinEvents.THREAD_DUMP, "period");
        try {
            return Durations.text(Durations.parse(period));
        } catch (IllegalArgumentException e) {
            return period;
        }
    }

    private static Optional<String> pins(EventSetting pinned) {
        if (pinned.wasOff()) {
            return Optional.of("Any pin at all: %s was off (%s#enabled=true)."
                    .formatted(PinEvents.PINNED, PinEvents.PINNED));
        }
        if (pinned.thresholdNanos() == null) {
            return Optional
                    .of("Perhaps short pins: the recording does not say what its threshold was. The JDK's default "
                            + "is 20 ms.");
        }
        String threshold = Durations.text(Duration.ofNanos(pinned.thresholdNanos()));
        if (pinned.changed()) {
            return Optional.of("Some pins shorter than %s: the settings of %s changed during the recording."
                    .formatted(threshold, PinEvents.PINNED));
        }
        return pinned.thresholdNanos() == 0 ? Optional.empty()
                : Optional.of("Pins shorter than %s: that was the threshold%s. To record all pins: %s#threshold=0ms"
                        .formatted(threshold, pinned.thresholdNanos() == DEFAULT_THRESHOLD_NANOS
                                ? ", which is the JDK's default" : "", PinEvents.PINNED));
    }

    private Optional<String> monitors() {
        EventSetting enter = settings.of(PinEvents.MONITOR_ENTER);
        EventSetting wait = settings.of(PinEvents.MONITOR_WAIT);
        if (enter.wasOff() || wait.wasOff()) {
            return Optional
                    .of("Waits at synchronized and in Object.wait, which pin up to JDK 23 but are not recorded as "
                            + "pins: %s or %s was off.".formatted(PinEvents.MONITOR_ENTER, PinEvents.MONITOR_WAIT));
        }
        if (enter.thresholdNanos() == null || wait.thresholdNanos() == null) {
            return Optional
                    .of("Perhaps short waits at synchronized and in Object.wait: the recording does not say what "
                            + "the thresholds of %s and %s were.".formatted(PinEvents.MONITOR_ENTER,
                                    PinEvents.MONITOR_WAIT));
        }
        return enter.thresholdNanos() == 0 && wait.thresholdNanos() == 0 ? Optional.empty()
                : enter.thresholdNanos().equals(wait.thresholdNanos())
                        ? Optional.of("Waits at synchronized and in Object.wait that were shorter than %s."
                                .formatted(Durations.text(Duration.ofNanos(enter.thresholdNanos()))))
                : Optional.of("Waits at synchronized shorter than %s, and in Object.wait shorter than %s.".formatted(
                        Durations.text(Duration.ofNanos(enter.thresholdNanos())),
                        Durations.text(Duration.ofNanos(wait.thresholdNanos()))));
    }
}
