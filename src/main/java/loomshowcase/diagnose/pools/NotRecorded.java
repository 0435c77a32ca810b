package loomshowcase.diagnose.pools;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import loomshowcase.diagnose.recording.EventSetting;
import loomshowcase.diagnose.recording.RecordingSummary;
import loomshowcase.text.Counts;
import loomshowcase.text.Durations;

/** Says what a recording does not show. A reader who does not know may take missing events for good news. */
final class NotRecorded {

    private final RecordingSummary recording;
    private final Evidence evidence;
    private final boolean dumped;

    /** @param dumped whether the recording has dumps of threads */
    NotRecorded(RecordingSummary recording, Evidence evidence, boolean dumped) {
        this.recording = recording;
        this.evidence = evidence;
        this.dumped = dumped;
    }

    /** What matters most comes first. */
    List<String> sentences() {
        var sentences = new ArrayList<String>();
        if (recording.lostBytes() > 0) {
            sentences.add(
                    "Events that JFR dropped: it lost %s bytes under load, so waits and idle times are too short here. "
                            .formatted(Counts.text(recording.lostBytes())) + "Give JFR more memory "
                            + "(-XX:FlightRecorderOptions:memorysize=40m).");
        }
        for (String event : List.of(PoolEvents.PARK, PoolEvents.SLEEP, PoolEvents.SOCKET_READ, PoolEvents.MONITOR_ENTER,
                PoolEvents.MONITOR_WAIT)) {
            if (recording.settings().of(event).wasOff()) {
                sentences.add("Waits that %s records: it was off (set %s#enabled=true).".formatted(event, event));
            }
        }
        thresholds(sentences);
        if (evidence.socketsSampled()) {
            sentences.add(
                    "Most waits at sockets: JFR recorded at most %s of them, as the JDK's own settings do from 25 on. "
                            .formatted(recording.settings().value(PoolEvents.SOCKET_READ, "throttle"))
                            + "The totals here are of the recorded ones only.");
        }
        if (!dumped) {
            sentences.add(
                    "Waits that had not ended when the recording did, and idle threads that did nothing meanwhile: "
                            + "%s was off.".formatted(PoolEvents.DUMP));
        }
        sentences.add("The queues of the pools: whether work stood in line while all threads were busy, and how much.");
        sentences.add("How large a pool may become: its size here is the number of threads that were alive.");
        sentences.add(
                "Waits below synchronized blocks, which leave no frame, and in native code, such as name look-ups.");
        return sentences;
    }

    private void thresholds(List<String> sentences) {
        EventSetting park = recording.settings().of(PoolEvents.PARK);
        if (!park.wasOff() && !Long.valueOf(0).equals(park.thresholdNanos())) {
            String below = park.thresholdNanos() == null ? "an unknown threshold"
                    : Durations.text(Duration.ofNanos(park.thresholdNanos()));
            sentences.add(
                    "Idle times and waits for locks below %s: so a pool of short tasks looks busier than it is."
                            .formatted(
                                    below));
        }
        Long socket = evidence.socketThresholdNanos();
        if (socket != null && socket > 0) {
            sentences.add("Waits at sockets below %s.".formatted(Durations.text(Duration.ofNanos(socket))));
        }
    }
}
