package loomshowcase.diagnose.pins;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import loomshowcase.text.Counts;
import loomshowcase.text.Digits;
import loomshowcase.text.Durations;
import loomshowcase.text.Wrap;

/** A report for people. */
public final class PinText {

    /**
     * The option of a program's {@code java} that records, short enough to be copied from a terminal of 80 columns;
     * {@code docs/pins.md} says what stands in it, and how a JVM that runs is recorded.
     */
    public static final String HOW_TO_RECORD =
            "-XX:StartFlightRecording:filename=p.jfr,jdk.VirtualThreadPinned#threshold=0ms";

    private static final int NARROWEST = 60;
    private static final int WIDEST = 160;
    /** Prose is hard to read in longer lines, however wide the terminal is. */
    private static final int PROSE = 100;

    private final PinReport report;
    private final int width;
    private final int top;

    /**
     * @param columns how many characters a line of the terminal has; less than {@value #NARROWEST} are too few
     * @param top     how many places are shown
     */
    public PinText(PinReport report, int columns, int top) {
        this.report = report;
        this.width = Math.clamp(columns, NARROWEST, WIDEST);
        this.top = top;
    }

    /** The lines: what was recorded, the places, what to do, and what cannot be seen. */
    public List<String> lines() {
        var lines = new ArrayList<>(prose(heading()));
        if (report.damage() != null) {
            lines.addAll(prose("Not the whole recording: " + report.damage() + "."));
        }
        lines.add("");
        lines.addAll(prose(summary()));
        places(lines);
        advice(lines);
        lines.add("");
        lines.add("What this recording cannot show");
        report.cannotShow().forEach(sentence -> point(lines, "- ", sentence));
        if (report.pins().count() == 0 && !Long.valueOf(0).equals(setting().thresholdNanos())) {
            lines.add("");
            lines.add("To record pins of every length, start the program's java with:");
            lines.add("  " + HOW_TO_RECORD);
        }
        return lines;
    }

    private String heading() {
        RecordedJvm jvm = report.jvm();
        return "%s: recorded by %s%s, %s, %s".formatted(report.file(), jvm.name(),
                jvm.version() == null ? "" : " (" + jvm.version() + ")", Digits.ofNanos(report.durationNanos()),
                Counts.of(report.events(), "event"));
    }

    private String summary() {
        PinReport.Total pins = report.pins();
        return pins.count() == 0 ? "No pins. Looked for %s%s.".formatted(PinEvents.PINNED, threshold())
                : "%s%s: %s in all, the longest %s.".formatted(Counts.of(pins.count(), "pin"), threshold(),
                        Digits.ofNanos(pins.totalNanos()), Digits.ofNanos(pins.longestNanos()));
    }

    private String threshold() {
        EventSetting pinned = setting();
        if (pinned.isOff()) {
            return ", which was off";
        }
        return pinned.thresholdNanos() == null ? " (its threshold is not told)"
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
            lines.addAll(new PlacesText(width, top).lines(pins, "pins"));
        }
        if (!waits.isEmpty()) {
            lines.add("");
            lines.addAll(prose("Waits of virtual threads at monitors: up to JDK 23 they pin as well, and JFR does not "
                    + "count them as pins."));
            lines.add("");
            lines.addAll(new PlacesText(width, top).lines(waits, "waits"));
        }
        if (report.beyond().count() > 0) {
            lines.addAll(prose("Beyond %s places: %s more, %s in all.".formatted(
                    Counts.text(report.groups().size()), Counts.text(report.beyond().count()),
                    Digits.ofNanos(report.beyond().totalNanos()))));
        }
        for (PinReport.SubmitFailure failure : report.submitFailures()) {
            lines.add("");
            lines.addAll(prose("The scheduler refused a virtual thread %s (%s): whoever started or woke it got a "
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
            kinds.forEach(kind -> point(lines, "- ", kind + ": " + kind.advice()));
        }
    }

    private void point(List<String> lines, String mark, String sentence) {
        List<String> wrapped = Wrap.lines(sentence, Math.min(width, PROSE) - 2 - mark.length());
        lines.add("  " + mark + wrapped.getFirst());
        wrapped.stream().skip(1).forEach(line -> lines.add("  " + " ".repeat(mark.length()) + line));
    }

    private List<String> prose(String text) {
        return Wrap.lines(text, Math.min(width, PROSE));
    }
}
