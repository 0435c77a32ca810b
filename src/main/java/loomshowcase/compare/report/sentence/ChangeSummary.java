package loomshowcase.compare.report.sentence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Change;
import loomshowcase.compare.report.figure.ChangedRow;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Environment;
import loomshowcase.compare.result.Results;
import loomshowcase.compare.result.Spread;
import loomshowcase.compare.result.Spread.Verdict;
import loomshowcase.text.Listed;

/** What is said of two comparisons of the same work: what took more or less, and why that may be nobody's doing. */
public final class ChangeSummary {

    private final Results before;
    private final Results after;
    private final Change change;

    public ChangeSummary(Results before, Results after, Change change) {
        this.before = before;
        this.after = after;
        this.change = change;
    }

    /** Rows of which the second comparison took longer, beyond what chance does. */
    public List<String> slower() {
        return named(Verdict.MORE);
    }

    public List<String> sentences() {
        var sentences = new ArrayList<String>();
        differences().forEach((what, values) -> sentences.add("%s: %s before, %s after; what differs below may be due "
                .formatted(what, values.before(), values.after()) + "to that."));
        change.shown().forEach(row -> {
            switch (verdict(row)) {
                case MORE -> sentences.add(moved(row, "longer"));
                case LESS -> sentences.add(moved(row, "less"));
                case NO_DIFFERENCE_SEEN, TOO_FEW_FORKS -> { }
            }
        });
        say(sentences, "No difference was seen in %s.", named(Verdict.NO_DIFFERENCE_SEEN));
        say(sentences, "Nothing can be said of %s: that takes " + enough() + " JVMs on both sides (--forks " + enough()
                + "), all tasks done, and no warning.", named(Verdict.TOO_FEW_FORKS));
        say(sentences, "Only before: %s.", change.onlyBefore());
        say(sentences, "Only after: %s.", change.onlyAfter());
        return sentences;
    }

    private static void say(List<String> sentences, String sentence, List<String> rows) {
        if (!rows.isEmpty()) {
            sentences.add(sentence.formatted(Listed.and(rows)));
        }
    }

    private List<String> named(Verdict verdict) {
        return change.shown().stream().filter(row -> verdict(row) == verdict).map(ChangedRow::name).toList();
    }

    private Verdict verdict(ChangedRow row) {
        return row.verdict(enough());
    }

    /** The more rows there are, the sooner one of them lies apart by chance. */
    private int enough() {
        return Spread.enoughForks(1 + change.shown().size());
    }

    private static String moved(ChangedRow row, String how) {
        double ratio = row.ratio().orElseThrow();
        return "%s took %s%s: %s before, %s after, by a factor of %s, in every JVM.".formatted(row.name(), how,
                row.isOpenLoop() ? " (median latency)" : "", Amounts.nanos(row.before().median(row.time())),
                Amounts.nanos(row.after().median(row.time())),
                String.format(Locale.ROOT, "%.2f", Math.max(ratio, 1 / ratio)));
    }

    private record Values(Object before, Object after) {}

    /** What else than the work was not the same. */
    private Map<String, Values> differences() {
        Environment one = before.environment();
        Environment other = after.environment();
        var values = new LinkedHashMap<String, Values>();
        values.put("System", new Values(one.os() + " " + one.arch(), other.os() + " " + other.arch()));
        values.put("CPU", new Values(one.cpu(), other.cpu()));
        values.put("Cores", new Values(one.cores(), other.cores()));
        values.put("JDK", new Values(jdks(before), jdks(after)));
        values.put("Options of the JVMs", new Values(flags(before), flags(after)));
        values.values().removeIf(each -> Objects.equals(each.before(), each.after()));
        return values;
    }

    private static String jdks(Results results) {
        return results.cells().stream().map(cell -> cell.jdk().version()).distinct().collect(Collectors.joining(", "));
    }

    private static String flags(Results results) {
        return results.cells().stream().map(Cell::jdk).map(jdk -> String.join(" ", jdk.flags()))
                .filter(flags -> !flags.isEmpty()).distinct().collect(Collectors.joining("; "));
    }
}
