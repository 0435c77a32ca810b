package loomshowcase.diagnose.pins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import loomshowcase.diagnose.Suggestion;
import loomshowcase.text.Counts;
import loomshowcase.text.Digits;
import loomshowcase.text.Prose;

/** A report as text. */
public final class PinText {

    /**
     * The option of {@code java} with which a program is recorded. It fits into one line of a terminal with 80 columns.
     * {@code docs/pins.md} explains it, and shows how to record a JVM that is already running.
     */
    public static final String HOW_TO_RECORD =
            "-XX:StartFlightRecording:filename=p.jfr,jdk.VirtualThreadPinned#threshold=0ms";

    /** Fewer may be by chance: a thread passes through native code now and then. */
    private static final int LEAST_SAMPLES = 10;

    private static final String WITHOUT_STACK =
            "To see where they wait, take a thread dump while the process stands still: dump PID, or jcmd PID "
                    + "Thread.dump_to_file -format=json FILE and dump FILE. On JDK 25 and newer, synchronized no longer pins (JEP "
                    + "491).";

    private static final String NOTHING_PINNED =
            "As far as this recording shows, pins are not the cause. If the process stands still, take a thread dump: dump "
                    + "PID. If it is slow: docs/production.md, \"What you see, what to record, what to run\".";

    private final PinReport report;
    private final PinAnswer answer;
    private final Prose prose;
    private final int top;

    /**
     * @param columns the width of the terminal
     * @param top     how many groups are shown
     */
    public PinText(PinReport report, int columns, int top) {
        this.report = report;
        this.answer = new PinAnswer(report);
        this.prose = new Prose(columns);
        this.top = top;
    }

    /** The answer, where threads were pinned, what to do, and what the recording does not show. */
    public List<String> lines() {
        var lines = new ArrayList<>(prose.lines(report.file() + ": " + answer.text()));
        lines.addAll(prose.lines(heading()));
        if (report.damage() != null) {
            lines.addAll(prose.lines("This recording is incomplete: " + report.damage() + "."));
        }
        if (!report.unended().isEmpty()) {
            lines.add("");
            lines.addAll(new UnendedTable(prose, top).lines(report.unended()));
        }
        places(lines);
        held(lines);
        advice(lines);
        lines.add("");
        lines.add("What this recording does not show");
        report.cannotShow().forEach(sentence -> lines.addAll(point(sentence)));
        if (report.pins().count() == 0 && !Long.valueOf(0).equals(report.pinned().thresholdNanos())) {
            lines.add("");
            lines.add("To record pins of any length, start your program with this option of java:");
            lines.add("  " + HOW_TO_RECORD);
        }
        return lines;
    }

    private String heading() {
        PinReport.Jvm jvm = report.jvm();
        return "Recorded by %s%s, %s, %s.".formatted(jvm.name(), others(jvm.others()),
                Digits.ofNanos(report.durationNanos()), Counts.of(report.events(), "event"));
    }

    private static String others(List<String> jvms) {
        return jvms.isEmpty() ? "" : jvms.size() > 3 ? " and %s other JVMs".formatted(Counts.text(jvms.size()))
                : " and by " + String.join(" and ", jvms);
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

    private void held(List<String> lines) {
        List<HeldCarrier> held = report.held().stream().filter(each -> each.samples() >= LEAST_SAMPLES).toList();
        if (!held.isEmpty()) {
            lines.add("");
            lines.addAll(prose
                    .lines("Virtual threads seen in native code, which keeps their carrier without a pin. JFR looks "
                            + "at one thread every 20 ms."));
            lines.add("");
            held.stream().limit(top).forEach(each -> {
                lines.addAll(
                        Prose.hanging("  - ", "%s: seen %s times".formatted(each.use(), Counts.text(each.samples())),
                                prose.width()));
                lines.addAll(new CallPath(prose, "    ").lines(each.place(), each.callers()));
            });
        }
    }

    private void advice(List<String> lines) {
        var advice = new LinkedHashMap<String, String>();
        report.unended().forEach(pin -> {
            if (pin.use() != null) {
                advice.putIfAbsent(pin.use().toString(), pin.use().advice());
            } else {
                advice.putIfAbsent(pin.place() == null ? "pins without a stack" : pin.kind().toString(),
                        pin.place() == null ? WITHOUT_STACK : pin.kind().advice());
            }
        });
        report.groups().forEach(group -> advice.putIfAbsent(group.kind().toString(), group.kind().advice()));
        report.held().stream().filter(each -> each.samples() >= LEAST_SAMPLES)
                .forEach(each -> advice.putIfAbsent(each.use().toString(), each.use().advice()));
        if (answer.allCarriersRun()) {
            advice.put("computing", Suggestion.COMPUTING.text());
        }
        if (advice.isEmpty() && !report.pinned().wasOff()) {
            advice.put("no pin seen", NOTHING_PINNED);
        }
        if (!advice.isEmpty()) {
            lines.add("");
            lines.add("What to do");
            advice.forEach((kind, text) -> lines.addAll(point(kind + ": " + text)));
        }
    }

    private List<String> point(String sentence) {
        return Prose.hanging("  - ", sentence, prose.width());
    }
}
