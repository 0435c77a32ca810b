package loomshowcase.diagnose.pins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import loomshowcase.diagnose.OwnCommand;
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

    private static final String NOTHING_PINNED =
            "As far as this recording shows, pins are not the cause. If the process hangs:\n"
                    + OwnCommand.of("dump PID")
                    + "\nIf it is slow: docs/production.md, \"What you see, what to record, what to run\".";

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
        var lines = new ArrayList<>(prose.lines(answer.text()));
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
        report.cannotShow().forEach(sentence -> lines.addAll(prose.points(sentence)));
        if (report.pins().count() == 0 && report.unended().isEmpty()
                && !Long.valueOf(0).equals(report.pinned().thresholdNanos())) {
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
            } else if (pin.place() != null) {
                advice.putIfAbsent(pin.kind().shown(), pin.kind().advice());
            }
        });
        report.groups().forEach(group -> advice.putIfAbsent(group.kind().shown(), group.kind().advice()));
        report.held().stream().filter(each -> each.samples() >= LEAST_SAMPLES)
                .forEach(each -> advice.putIfAbsent(each.use().toString(), each.use().advice()));
        if (answer.allCarriersRun()) {
            advice.put("computing", Suggestion.COMPUTING.text());
        }
        if (advice.isEmpty() && report.unended().isEmpty() && !report.pinned().wasOff()) {
            advice.put("no pin seen", NOTHING_PINNED);
        }
        String now = now();
        if (!advice.isEmpty() || !now.isEmpty()) {
            lines.add("");
            lines.add("What to do");
            lines.addAll(prose.points(now));
            advice.forEach((kind, text) -> lines.addAll(prose.points(kind + ": " + text)));
        }
    }

    /** What helps at once with pins that had not ended: who must end them is not in a recording. */
    private String now() {
        if (report.unended().isEmpty()) {
            return "";
        }
        boolean withoutStack = report.unended().stream().anyMatch(pin -> pin.use() == null && pin.place() == null);
        return "If the process still runs, see where its threads wait, and for which locks:\n"
                + OwnCommand.of("dump PID")
                + "\nIf the same threads hold the carriers there, and do not move, restart the process." + (withoutStack
                        ? "\nIf the process is gone, only its own logs may show the cause. Next time, dump it before you "
                                + "restart it. Up to JDK 23, look first for blocking inside synchronized, which does not pin "
                                + "from JDK 24 on (JEP 491)."
                        : "");
    }
}
