package loomshowcase.diagnose.pools;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import loomshowcase.text.Counts;
import loomshowcase.text.Digits;
import loomshowcase.text.Listed;
import loomshowcase.text.Prose;

/** A report as text: the answer, the pools with their figures, what to do, and what the recording does not show. */
public final class PoolText {

    /**
     * The option of {@code java} with which a program is recorded so that nothing is left out that matters here. It
     * means the same on every JDK from 17 on: the plus sign adds a setting where there is none.
     */
    public static final String HOW_TO_RECORD = "-XX:StartFlightRecording:filename=pools.jfr,locking-threshold=0ms,"
            + "jdk.SocketRead#threshold=0ms,+jdk.SocketRead#throttle=off";

    /** The same for a JVM that runs. */
    public static final List<String> SETTINGS =
            List.of("locking-threshold=0ms", "jdk.SocketRead#threshold=0ms", "+jdk.SocketRead#throttle=off");

    private static final int MOST_NAMED = 6;

    private final PoolReport report;
    private final Prose prose;
    private final int top;

    /**
     * @param columns the width of the terminal
     * @param top     how many pools are shown
     */
    public PoolText(PoolReport report, int columns, int top) {
        this.report = report;
        this.prose = new Prose(columns);
        this.top = top;
    }

    /** The lines, each as wide as the terminal at most, except the one that is to be copied. */
    public List<String> lines() {
        var lines = new ArrayList<>(prose.lines(heading()));
        if (report.damage() != null) {
            lines.addAll(prose.lines("This recording is incomplete: " + report.damage() + "."));
        }
        lines.add("");
        answer().forEach(sentence -> lines.addAll(prose.lines(sentence)));
        if (!report.pools().isEmpty()) {
            lines.add("");
            lines.addAll(new PoolTable(prose).lines(report.pools().stream().limit(top).toList()));
        }
        if (report.pools().size() > top) {
            lines.add("  … and %s more; --top %s shows them".formatted(Counts.text(report.pools().size() - top),
                    report.pools().size()));
        }
        List<String> todo = todo();
        if (!todo.isEmpty()) {
            lines.add("");
            lines.add("What to do");
            todo.forEach(sentence -> lines.addAll(point(sentence)));
        }
        lines.add("");
        lines.add("What this recording does not show");
        report.cannotShow().forEach(sentence -> lines.addAll(point(sentence)));
        if (!recordsAll()) {
            lines.add("");
            lines.add("To record short waits, too, start your program with this option of java:");
            lines.add("  " + HOW_TO_RECORD);
        }
        return lines;
    }

    private String heading() {
        String jvm = report.jvm().name();
        return "%s: recorded by %s, %s, %s".formatted(report.file(), jvm == null ? "a JVM that it does not name" : jvm,
                Digits.ofNanos(report.durationNanos()), Counts.of(report.events(), "event"));
    }

    private List<String> answer() {
        var sentences = new ArrayList<String>();
        if (report.virtual().areUsed()) {
            sentences.add(
                    "This program already runs on virtual threads: %s seen, and %s of virtual threads, %s in total."
                            .formatted(Counts.of(report.virtual().carriers(), "carrier"),
                                    Counts.of(report.virtual().waits(), "recorded wait"),
                                    Digits.ofNanos(report.virtual().totalNanos())));
        }
        List<Pool> gaining = of(Answer.GAINS, Answer.LIKELY_GAINS).toList();
        List<Pool> pools = report.pools().stream().filter(pool -> pool.answer() != Answer.NO_POOL).toList();
        if (pools.isEmpty()) {
            sentences.add("No pool of platform threads was recorded.");
        } else if (gaining.isEmpty()) {
            boolean open = of(Answer.UNKNOWN, Answer.GAINS_PARTLY).findAny().isPresent();
            sentences.add(open ? "No pool is sure to gain from virtual threads."
                    : "No pool would gain from virtual threads.");
        }
        named(sentences, "Would gain from virtual threads: ", Answer.GAINS);
        named(sentences, "Would most likely gain: ", Answer.LIKELY_GAINS);
        named(sentences, "Would gain partly: ", Answer.GAINS_PARTLY);
        named(sentences, "Limited by something other than threads: ", Answer.OTHER_LIMIT);
        named(sentences, "Nothing to gain: ", Answer.NOTHING);
        named(sentences, "Unknown from this recording: ", Answer.UNKNOWN);
        return sentences;
    }

    private void named(List<String> sentences, String lead, Answer answer) {
        List<String> names = of(answer).map(Pool::name).toList();
        if (!names.isEmpty()) {
            List<String> shown = new ArrayList<>(names.subList(0, Math.min(MOST_NAMED, names.size())));
            if (names.size() > MOST_NAMED) {
                shown.add(Counts.text(names.size() - MOST_NAMED) + " more");
            }
            sentences.add(lead + Listed.and(shown) + ".");
        }
    }

    private Stream<Pool> of(Answer... answers) {
        return report.pools().stream().filter(pool -> List.of(answers).contains(pool.answer()));
    }

    private List<String> todo() {
        var todo = new ArrayList<String>();
        of(Answer.GAINS, Answer.LIKELY_GAINS).map(Pool::kind).distinct().map(PoolText::move).forEach(todo::add);
        if (of(Answer.GAINS, Answer.LIKELY_GAINS, Answer.GAINS_PARTLY).findAny().isPresent()) {
            todo.add(
                    "Replace the limits that the pools' sizes were (docs/migration.md). After the move, check what pins, with "
                            + "the command pins.");
        }
        if (of(Answer.OTHER_LIMIT).findAny().isPresent()) {
            todo.add(
                    "Where something other than threads is the limit, start there: more threads would only wait longer.");
        }
        if (of(Answer.UNKNOWN, Answer.LIKELY_GAINS).findAny().isPresent() && !recordsAll()) {
            todo.add("Record again with the option below, under the load that matters.");
        }
        return todo;
    }

    private static String move(PoolKind kind) {
        return switch (kind) {
            case TOMCAT -> "Tomcat: run requests on virtual threads (Spring Boot 3.2 and newer: "
                    + "spring.threads.virtual.enabled=true; docs/frameworks.md).";
            case JETTY -> "Jetty 12: give its QueuedThreadPool a virtual threads executor, or use VirtualThreadPool "
                    + "(docs/frameworks.md).";
            case UNDERTOW -> "Undertow: dispatch requests to an executor of virtual threads (docs/frameworks.md).";
            default -> "In place of the pool: Executors.newVirtualThreadPerTaskExecutor().";
        };
    }

    /** Whether the recording was made with the settings that are advised. */
    private boolean recordsAll() {
        return report.settings().stream().filter(setting -> setting.event().equals(PoolEvents.PARK)
                || setting.event().equals(PoolEvents.SOCKET_READ))
                .allMatch(setting -> Long.valueOf(0).equals(setting.thresholdNanos()))
                && report.pools().stream().noneMatch(Pool::isSampled);
    }

    private List<String> point(String sentence) {
        return Prose.hanging("  - ", sentence, prose.width());
    }
}
