package loomshowcase.diagnose.dump;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import loomshowcase.diagnose.Suggestion;
import loomshowcase.diagnose.dump.finding.Deadlock;
import loomshowcase.diagnose.dump.finding.DumpedProcess;
import loomshowcase.diagnose.dump.finding.Finding;
import loomshowcase.diagnose.dump.finding.LockQueue;
import loomshowcase.diagnose.dump.finding.Movement;
import loomshowcase.diagnose.dump.finding.Situation;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.diagnose.dump.model.ThreadDump;
import loomshowcase.text.Counts;
import loomshowcase.text.Digits;
import loomshowcase.text.Listed;
import loomshowcase.text.Prose;

/** A report as text: the answer, what was dumped, the evidence, what to do, and what the dumps do not show. */
public final class DumpText {

    private final DumpReport report;
    private final Situation situation;
    private final Prose prose;
    private final int top;
    private final List<String> lines = new ArrayList<>();

    /**
     * @param columns the width of the terminal
     * @param top     how many rows of each table are shown
     */
    public DumpText(DumpReport report, int columns, int top) {
        this.report = report;
        this.situation = report.situation();
        this.prose = new Prose(columns);
        this.top = top;
    }

    public List<String> lines() {
        lines.addAll(prose.lines(answer()));
        lines.addAll(prose.lines(heading()));
        report.dumps().stream().filter(dump -> dump.damage() != null).forEach(dump -> lines.addAll(
                prose.lines("%s is incomplete: %s.".formatted(dump.source(), dump.damage()))));
        evidence();
        section("Threads by what they do", new GroupTable(prose, top).lines(situation.groups(), background()));
        section("Who waits for whom", new QueueTable(prose, top).lines(queues()));
        section("Carriers", new CarrierTable(prose, top).lines(situation));
        section("Executors and scopes", new ContainerTree(prose, top).lines(situation.process().last().dump()));
        section("Between the dumps", movement());
        section("What to do", advice());
        section("What %s not show".formatted(report.dumps().size() == 1 ? "this dump does" : "these dumps do"),
                points(report.cannotShow()));
        return lines;
    }

    /** Without those that a deadlock's own sentences say in full. */
    private List<LockQueue> queues() {
        return situation.queues().stream().filter(queue -> report.findings().stream().noneMatch(
                finding -> finding instanceof Deadlock deadlock && deadlock.behind() == 0
                        && deadlock.circle().containsAll(queue.waiting()) && deadlock.circle().contains(queue.owner())))
                .toList();
    }

    /** What is missing of a dump may change the answer. */
    private String answer() {
        String found = report.findings().getFirst().sentence();
        return sentence(report.dumps().stream().allMatch(dump -> dump.damage() == null) ? found
                : "in the threads that could be read: " + found);
    }

    private void section(String title, List<String> content) {
        if (!content.isEmpty()) {
            lines.add("");
            lines.add(title);
            lines.addAll(content);
        }
    }

    private String heading() {
        DumpedProcess process = situation.process();
        ThreadDump last = process.last().dump();
        List<String> sources = report.dumps().stream().map(ThreadDump::source).distinct().toList();
        String named = sources.size() <= 3 ? Listed.and(sources) : "%s and %s".formatted(sources.getFirst(),
                Counts.of(sources.size() - 1, "other file"));
        return named + ": " + (last.feature() == 0 ? "" : "JDK %s (%s), ".formatted(last.feature(), last.version()))
                + (process.pid() == 0 ? "" : "process %s, ".formatted(process.pid()))
                + (last.format().hasVirtualThreads()
                        ? Counts.of(situation.counts().virtual(), "virtual thread") + " and "
                        : "")
                + Counts.of(situation.counts().platform(), "platform thread");
    }

    private void evidence() {
        List<Finding> findings = report.findings();
        List<String> details = points(findings.getFirst().details());
        if (!details.isEmpty()) {
            lines.add("");
            lines.addAll(details);
        }
        if (findings.size() > 1) {
            lines.add("");
            lines.add("Also");
            findings.stream().skip(1).limit(top).forEach(finding -> {
                lines.addAll(prose.points(sentence(finding.sentence())));
                finding.details().forEach(detail -> lines.addAll(Prose.hanging("      ", detail, prose.width())));
            });
            if (findings.size() > top + 1) {
                lines.add("  … and %s more".formatted(Counts.text(findings.size() - top - 1)));
            }
        }
    }

    private long background() {
        return situation.counts().platform() + situation.counts().virtual() - situation.counts().ofInterest()
                - situation.carriers().stream().filter(carrier -> carrier.thread() != null).count();
    }

    private List<String> movement() {
        Movement movement = situation.movement();
        if (movement == null) {
            return List.of();
        }
        var sentences = new ArrayList<String>();
        String time = movement.time() == null ? "" : ", %s apart".formatted(Digits.ofNanos(movement.time().toNanos()));
        sentences.add("First and last dump%s: %s of %s in both have the same stack and carrier.".formatted(time,
                Counts.text(movement.unmoved().size()), Counts.of(movement.threads(), "virtual thread")));
        situation.carriers().stream().filter(carrier -> carrier.usedNanos() >= 0 && carrier.carried() != null)
                .limit(top)
                .forEach(carrier -> sentences.add("%s, which carries virtual %s, used %s.".formatted(
                        carrier.thread().name(), carrier.carried().text(), carrier.usedNanos() == 0
                                ? "no processor time"
                                : Digits.ofNanos(carrier.usedNanos()) + " of processor time")));
        return points(sentences);
    }

    private List<String> advice() {
        var advice = new LinkedHashSet<Suggestion>();
        report.findings().forEach(finding -> finding.suggestion().ifPresent(advice::add));
        var shown = new ArrayList<String>();
        for (Suggestion suggestion : advice) {
            shown.addAll(prose.points(suggestion.text()));
            suggestion.furtherReading().forEach(line -> shown.addAll(Prose.hanging("    ", line, prose.width())));
        }
        return shown;
    }

    private List<String> points(List<String> sentences) {
        return sentences.stream().flatMap(sentence -> prose.points(sentence(sentence)).stream()).toList();
    }

    /** With a capital, and a full stop. */
    static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1)
                + (text.endsWith(".") || text.contains("\n") ? "" : ".");
    }

    /** {@code #17 "request-0", #18 "request-1", …}. */
    static String examples(List<DumpedThread> threads, long count) {
        return String.join(", ", threads.stream().map(DumpedThread::text).toList())
                + (count > threads.size() ? ", …" : "");
    }
}
