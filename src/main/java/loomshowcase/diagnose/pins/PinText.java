package loomshowcase.diagnose.pins;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import loomshowcase.diagnose.PinKind;
import loomshowcase.diagnose.recording.EventSetting;
import loomshowcase.text.Counts;
import loomshowcase.text.Digits;
import loomshowcase.text.Durations;
import loomshowcase.text.Prose;

/** A report as text. */
public final class PinText {

    /**
     * The option of {@code java} with which a program is recorded. It fits into one line of a terminal with 80 columns.
     * {@code docs/pins.md} explains it, and shows how to record a JVM that is already running.
     */
    public static final String HOW_TO_RECORD =
            "-XX:StartFlightRecording:filename=p.jfr,jdk.VirtualThreadPinned#threshold=0ms";

    private final PinReport report;
    private final Prose prose;
    private final int top;

    /**
     * @param columns the width of the terminal
     * @param top     how many groups are shown
     */
    public PinText(PinReport report, int columns, int top) {
        this.report = report;
        this.prose = new Prose(columns);
        this.top = top;
    }

    /** What was recorded, where threads were pinned, what to do, and what the recording does not show. */
    public List<String> lines() {
        var lines = new ArrayList<>(prose.lines(heading()));
        if (report.damage() != null) {
            lines.addAll(prose.lines("This recording is incomplete: " + report.damage() + "."));
        }
        lines.add("");
        lines.addAll(prose.lines(summary()));
        places(lines);
        advice(lines);
        lines.add("");
        lines.add("What this recording does not show");
        report.cannotShow().forEach(sentence -> lines.addAll(point(sentence)));
        if (report.pins().count() == 0 && !Long.valueOf(0).equals(setting().thresholdNanos())) {
            lines.add("");
            lines.add("To record pins of any length, start your program with this option of java:");
            lines.add("  " + HOW_TO_RECORD);
        }
        return lines;
    }

    private String heading() {
        PinReport.Jvm jvm = report.jvm();
        return "%s: recorded by %s%s, %s, %s".formatted(report.file(), jvm.name(), others(jvm.others()),
                Digits.ofNanos(report.durationNanos()), Counts.of(report.events(), "event"));
    }

    private static String others(List<String> jvms) {
        return jvms.isEmpty() ? "" : jvms.size() > 3 ? " and %s other JVMs".formatted(Counts.text(jvms.size()))
                : " and by " + String.join(" and ", jvms);
    }

    private String summary() {
        PinReport.Total pins = report.pins();
        return pins.count() == 0 ? "No pins. Searched for %s%s.".formatted(PinEvents.PINNED, threshold())
                : "%s%s: %s in total, the longest %s.".formatted(Counts.of(pins.count(), "pin"), threshold(),
                        Digits.ofNanos(pins.totalNanos()), Digits.ofNanos(pins.longestNanos()));
    }

    private String threshold() {
        EventSetting pinned = setting();
        if (pinned.wasOff()) {
            return ", which was off";
        }
        return pinned.thresholdNanos() == null ? " (the threshold is unknown)"
                : pinned.thresholdNanos() == 0 ? " of any length"
                : " of at least " + Durations.text(Duration.ofNanos(pinned.thresholdNanos()));
    }

    private EventSetting setting() {
        return report.settings().stream()
                .filter(setting -> setting.event().equals(PinEvents.PINNED)).findFirst().orElseThrow();
    }

    private void places(List<String> lines) {
        List<PinGroup> pins = report.groups().stream().filter(PinGroup::isRecordedAsPin).toList();
        List<PinGroup> waits = report.groups().stream().filter(group -> !group.isRecordedAsPin()).toList();
        if (!pins.isEmpty()) {
            lines.add("");
            lines.addAll(new PinTable(prose, top).lines(pins, "pins"));
        }
        if (!waits.isEmpty()) {
            lines.add("");
            lines.addAll(prose
                    .lines("Waits of virtual threads at monitors. Up to JDK 23 they pin too, but JFR does not record "
                            + "them as pins."));
            lines.add("");
            lines.addAll(new PinTable(prose, top).lines(waits, "waits"));
        }
        if (report.beyond().count() > 0) {
            lines.addAll(prose.lines("After the first %s groups: %s more, %s in total.".formatted(
                    Counts.text(report.groups().size()), Counts.text(report.beyond().count()),
                    Digits.ofNanos(report.beyond().totalNanos()))));
        }
        for (PinReport.SubmitFailure failure : report.submitFailures()) {
            lines.add("");
            lines.addAll(prose
                    .lines("The scheduler rejected a virtual thread %s (%s). The thread that started or woke it got a "
                            .formatted(failure.count() == 1 ? "once" : Counts.text(failure.count()) + " times",
                                    failure.message())
                            + "RejectedExecutionException."));
        }
    }

    private void advice(List<String> lines) {
        List<PinKind> kinds = report.groups().stream().map(PinGroup::kind).distinct().toList();
        if (!kinds.isEmpty()) {
            lines.add("");
            lines.add("What to do");
            kinds.forEach(kind -> lines.addAll(point(kind + ": " + kind.advice())));
        }
    }

    private List<String> point(String sentence) {
        return Prose.hanging("  - ", sentence, prose.width());
    }
}
