package loomshowcase.compare.report.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.ByJdk;
import loomshowcase.compare.report.figure.ByJdk.Line;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Order;
import loomshowcase.compare.report.figure.Tie;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.result.OpenLoop;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Spread;

/** What another JDK changed, row by row: compares each JDK with the first one. */
public final class JdkSummary {

    /** Any two JVMs differ by less than this in memory. */
    private static final long WORTH_SAYING = 4L << 20;

    private final ByJdk rows;

    public JdkSummary(ByJdk rows) {
        this.rows = rows;
    }

    public List<String> sentences() {
        var sentences = new ArrayList<String>();
        rows.jdks().stream().skip(1).forEach(jdk -> sentences.addAll(against(rows.jdks().getFirst(), jdk)));
        return sentences;
    }

    private List<String> against(Jdk first, Jdk second) {
        var sentences = new ArrayList<String>();
        var same = new ArrayList<String>();
        var unknown = new ArrayList<String>();
        var growing = new ArrayList<String>();
        int judged = 0;
        for (Line line : rows.lines()) {
            Optional<Figures> one = line.on(first).filter(JdkSummary::trusted);
            Optional<Figures> other = line.on(second).filter(JdkSummary::trusted);
            if (one.isEmpty() || other.isEmpty()) {
                continue;
            }
            queue(line.label(), first, second, one.get(), other.get()).ifPresent(sentences::add);
            if (one.get().queueGrows() && other.get().queueGrows()) {
                growing.add(line.label());
            }
            for (Time time : times(one.get(), other.get())) {
                String label = line.label() + time.ofWhat();
                judged += time.ofWhat().isEmpty() ? 1 : 0;
                switch (verdict(one.get(), other.get(), time.figure())) {
                    case TOO_FEW_FORKS -> unknown.add(label);
                    case NO_DIFFERENCE_SEEN -> same.add(label);
                    case LESS, MORE -> {
                        if (Tie.between(one.get().median(time.figure()), other.get().median(time.figure()))) {
                            same.add(label);
                        } else {
                            sentences.add(Likely.said(took(label, time.figure(), first, second, one.get(), other.get()),
                                    one.get(), other.get()));
                        }
                    }
                }
            }
            memory(line.label(), first, second, one.get(), other.get()).ifPresent(sentences::add);
        }
        sentences.addAll(rest(first, second, same, unknown, judged));
        if (!growing.isEmpty()) {
            sentences.add(
                    "%s and %s are not compared by the latency of %s: the queue grows on both, so it depends on how "
                            .formatted(rows.name(first), rows.name(second), RowNames.any(growing, rows.lines().size()))
                            + "long the run lasts.");
        }
        return sentences;
    }

    private Optional<String> queue(String label, Jdk first, Jdk second, Figures one, Figures other) {
        OpenLoop before = one.cell().openLoop();
        OpenLoop after = other.cell().openLoop();
        return before == null || after == null || before.queueGrew() == after.queueGrew() ? Optional.empty()
                : Optional.of(Likely.said("%s keeps up on %s, and its queue grows on %s.".formatted(label,
                        rows.name(after.queueGrew() ? first : second), rows.name(after.queueGrew() ? second : first)),
                        one, other));
    }

    private static boolean trusted(Figures row) {
        return row.hasFigures() && row.cell().warnings().isEmpty() && row.failures().isEmpty();
    }

    private static Spread.Verdict verdict(Figures one, Figures other, Function<Run, Long> figure) {
        return one.spread(figure).flatMap(first -> other.spread(figure).map(second -> Order.of(first, second)))
                .orElse(Spread.Verdict.TOO_FEW_FORKS);
    }

    /**
     * A time of a row.
     *
     * @param ofWhat behind the name of the row; empty for the time of all tasks
     */
    private record Time(String ofWhat, Function<Run, Long> figure) {}

    /** At a rate the rate decides how long all tasks take, so what counts is the latency of one. */
    private static List<Time> times(Figures one, Figures other) {
        OpenLoop first = one.cell().openLoop();
        OpenLoop second = other.cell().openLoop();
        if (first == null || second == null) {
            return List.of(new Time("", Run::wallNanos));
        }
        var times = new ArrayList<Time>();
        if (!first.queueGrew() && !second.queueGrew()) {
            for (Percentile percentile : List.of(Percentile.median(), Percentile.highest())) {
                Function<Run, Long> latency = run -> run.taskTimes().latencyNanos() == null ? null
                        : run.taskTimes().latencyNanos().at(percentile);
                if (one.median(latency) != null && other.median(latency) != null) {
                    times.add(new Time(": %s latency".formatted(percentile), latency));
                }
            }
        }
        return times;
    }

    private String took(String label, Function<Run, Long> figure, Jdk first, Jdk second, Figures one, Figures other) {
        long before = one.median(figure);
        long after = other.median(figure);
        boolean less = after < before;
        double factor = less ? (double) before / after : (double) after / before;
        return "%s %s %s on %s and %s on %s: %s by a factor of %s, %s.".formatted(label,
                label.endsWith("latency") ? "was" : "took",
                Amounts.nanos(before), rows.name(first), Amounts.nanos(after), rows.name(second),
                less ? "less" : "more", String.format(Locale.ROOT, "%.2f", factor), surely(one, other, figure));
    }

    /** How sure that is. */
    private static String surely(Figures one, Figures other, Function<Run, Long> figure) {
        Spread first = one.spread(figure).orElseThrow();
        Spread second = other.spread(figure).orElseThrow();
        return first.isBelow(second) || second.isBelow(first) ? "in every JVM" : "in most JVMs";
    }

    private Optional<String> memory(String label, Jdk first, Jdk second, Figures one, Figures other) {
        return switch (verdict(one, other, Figures::memory)) {
            case LESS,
                    MORE -> Optional
                            .of("%s took %s more than an empty JVM on %s, and %s more on %s, %s.".formatted(
                                    label, Amounts.bytes(one.memory()), rows.name(first), Amounts.bytes(other.memory()),
                                    rows.name(second), surely(one, other, Figures::memory)))
                            .filter(sentence -> Math.abs(one.memory() - other.memory()) >= WORTH_SAYING);
            case TOO_FEW_FORKS, NO_DIFFERENCE_SEEN -> Optional.empty();
        };
    }

    private List<String> rest(Jdk first, Jdk second, List<String> same, List<String> unknown, int judged) {
        var sentences = new ArrayList<String>();
        if (!same.isEmpty()) {
            sentences.add("No difference in time was seen between %s and %s for %s.".formatted(
                    rows.name(first), rows.name(second), RowNames.any(same, judged)));
        }
        if (!unknown.isEmpty()) {
            sentences.add("Fewer than %s JVMs on each cannot tell whether %s differs from %s for %s. Use --forks %s."
                    .formatted(Spread.ENOUGH_FORKS, rows.name(second), rows.name(first), RowNames.any(unknown, judged),
                            Spread.ENOUGH_FORKS + 2));
        }
        return sentences;
    }
}
