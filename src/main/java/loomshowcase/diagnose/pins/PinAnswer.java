package loomshowcase.diagnose.pins;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import loomshowcase.diagnose.FrameNames;
import loomshowcase.diagnose.recording.EventSetting;
import loomshowcase.text.Counts;
import loomshowcase.text.Digits;
import loomshowcase.text.Durations;

/**
 * What a recording says in one or two sentences: what was pinned as it ended, what was pinned before, and how bad that
 * is.
 */
final class PinAnswer {

    private final PinReport report;
    private final String whenItEnded;
    private final String atTheEnd;

    PinAnswer(PinReport report) {
        this.report = report;
        this.whenItEnded = report.lastDump() == PinReport.LastDump.MISSING ? "in the last thread dump that was written"
                : "when the recording ended";
        this.atTheEnd = report.lastDump() == PinReport.LastDump.MISSING ? "in the last thread dump" : "at the end";
    }

    /** It begins with what matters most. */
    String text() {
        var sentences = new ArrayList<String>();
        if (!report.unended().isEmpty()) {
            sentences.add(new UnendedAnswer(report.unended(), report.dumpedCarriers(), atTheEnd).text());
        }
        boolean starved = allCarriersRun() && leastRunning() > 0;
        if (starved) {
            sentences.add(starved());
        }
        sentences.add(ended());
        if (report.unended().isEmpty() || report.lastDump() == PinReport.LastDump.MISSING) {
            sentences.add(noneLeft());
        }
        if (!starved && allCarriersRun()) {
            sentences.add(
                    ("%s, %s ran a virtual thread%s. If the process hangs, these threads compute, and no other "
                            + "virtual thread runs.")
                            .formatted(capital(whenItEnded), UnendedAnswer.carriers(report.dumpedCarriers()),
                                    runningWhere()));
        }
        return String.join(" ", sentences);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String starved() {
        int carriers = report.dumpedCarriers();
        return ("Starved %s: %s %s taken by %s not block%s, for at least %s. Virtual threads are not time-sliced: no "
                + "other runs until %s.")
                .formatted(atTheEnd, UnendedAnswer.carriers(carriers), carriers == 1 ? "was" : "were",
                        carriers == 1 ? "a virtual thread that did" : "virtual threads that did", runningWhere(),
                        Digits.ofNanos(leastRunning()),
                        carriers == 1 ? "it waits, yields or ends" : "one of them waits, yields or ends");
    }

    /** Whether every carrier had a virtual thread that did not wait. */
    boolean allCarriersRun() {
        return !report.running().isEmpty() && report.running().size() >= report.dumpedCarriers();
    }

    /** 0 if one dump alone shows one of them. */
    private long leastRunning() {
        return report.running().stream().map(RunningThread::atLeastNanos)
                .mapToLong(nanos -> nanos == null ? 0 : nanos).min().orElse(0);
    }

    private String runningWhere() {
        List<String> places = report.running().stream().map(RunningThread::place).distinct().toList();
        return ", in %s%s".formatted(FrameNames.fitting(places.getFirst(), UnendedAnswer.LONGEST_PLACE),
                places.size() == 1 ? ""
                        : " and " + Counts.of(places.size() - 1, "other place"));
    }

    private String ended() {
        PinReport.Total pins = report.pins();
        EventSetting setting = report.pinned();
        boolean isFirst = report.unended().isEmpty() && !(allCarriersRun() && leastRunning() > 0);
        if (setting.wasOff()) {
            return isFirst ? "Unknown: %s was off; no pin was recorded.".formatted(PinEvents.PINNED)
                    : "Whether any pin ended is unknown: %s was off.".formatted(PinEvents.PINNED);
        }
        if (pins.count() > 0) {
            return "%s%s%s took %s%s.%s".formatted(isFirst ? "Pinned: " : "Pins that ended: ",
                    isFirst ? Counts.of(pins.count(), "pin") : Counts.text(pins.count()), threshold(),
                    Digits.ofNanos(pins.totalNanos()), pins.count() == 1 ? ""
                            : " in total, the longest " + Digits.ofNanos(pins.longestNanos()),
                    share());
        }
        String none = isFirst ? "No pins" : "Pins that ended: none";
        return setting.thresholdNanos() == null
                ? none + (isFirst ? " were" : " was")
                        + " recorded; how long a pin had to be to be recorded is unknown."
                : setting.thresholdNanos() == 0 ? none + " of any length."
                : "%s of %s or more; shorter ones were not recorded.".formatted(none,
                        Durations.text(Duration.ofNanos(setting.thresholdNanos())));
    }

    private String threshold() {
        Long nanos = report.pinned().thresholdNanos();
        return nanos == null ? " (the threshold is unknown)" : nanos == 0 ? " of any length"
                : " of at least " + Durations.text(Duration.ofNanos(nanos));
    }

    /** Two pins of a second on two carriers are bad in a recording of two seconds, and nothing in one of an hour. */
    private String share() {
        if (report.carriers() == null || report.durationNanos() == 0) {
            return "";
        }
        long all = report.carriers() * report.durationNanos();
        long percent = Math.round(100.0 * report.pins().totalNanos() / all);
        return " That is %s of the carriers' time (%s for %s).".formatted(
                percent > 100 ? "more than all" : percent < 1 ? "less than 1 %" : percent + " %",
                Counts.of(report.carriers(), "carrier"), Digits.ofNanos(report.durationNanos()));
    }

    private String noneLeft() {
        return switch (report.lastDump()) {
            case READ -> "No virtual thread was pinned %s.".formatted(whenItEnded);
            case MISSING ->
                    "Whether a thread was still pinned at the end is unknown: the last thread dump is missing.";
            case NOT_RECORDED ->
                    "Whether a thread was still pinned at the end is unknown: no thread dump was recorded.";
        };
    }
}
