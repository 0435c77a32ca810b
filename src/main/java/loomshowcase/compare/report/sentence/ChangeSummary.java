package loomshowcase.compare.report.sentence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Change;
import loomshowcase.compare.report.figure.ChangedRow;
import loomshowcase.compare.report.figure.ChangedRow.Finding;
import loomshowcase.compare.report.figure.Gate;
import loomshowcase.compare.result.Results;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Spread;
import loomshowcase.text.Counts;
import loomshowcase.text.Listed;

/** What is said about two comparisons of the same work: what took longer or less, and what else was different. */
public final class ChangeSummary {

    private final Results before;
    private final Results after;
    private final Change change;

    public ChangeSummary(Results before, Results after, Change change) {
        this.before = before;
        this.after = after;
        this.change = change;
    }

    /** Judges every row of the first comparison; one that the second does not have is not decided. */
    public GateSummary judgedBy(Gate gate) {
        return new GateSummary(gate, Stream.concat(
                change.rows().stream().flatMap(row -> gate.of(row, enough()).stream()),
                change.onlyBefore().stream().map(row -> new Gate.Finding(row, "", Gate.Outcome.UNKNOWN,
                        "the second file does not have it")))
                .toList());
    }

    /** What became of the rows, in two sentences at most. */
    public List<String> verdict() {
        List<String> findings = Stream.of(moved(Finding.LONGER, "longer"), moved(Finding.LESS, "less time"),
                withoutDifference(), undecided()).flatMap(List::stream).toList();
        return findings.subList(0, Math.min(2, findings.size()));
    }

    /** The rows that took longer or less: one by its figures, several by their number and the one that changed most. */
    private List<String> moved(Finding finding, String how) {
        List<ChangedRow> rows = found(finding);
        return rows.isEmpty() ? List.of() : List.of(rows.size() == 1 ? moved(rows.getFirst(), how)
                : "%s of %s took %s in every JVM, most of all %s: %s.".formatted(rows.size(),
                        Counts.of(change.rows().size(), "row"), how, most(rows).name(), medians(most(rows))));
    }

    private static ChangedRow most(List<ChangedRow> rows) {
        return rows.stream().max(Comparator.comparing(row -> Math.abs(Math.log(row.ratio().orElse(1.0)))))
                .orElseThrow();
    }

    /** What a reader must know of what was found: on how many JVMs it stands, and what else differs. */
    public String howSure() {
        List<ChangedRow> shown = change.rows().stream().filter(ChangedRow::hasFigures).toList();
        LongSummaryStatistics forks = shown.stream().flatMap(row -> Stream.of(row.before(), row.after()))
                .flatMap(row -> row.spread(Run::wallNanos).stream()).mapToLong(Spread::forks).summaryStatistics();
        if (shown.isEmpty()) {
            return "How sure: no row has figures in both files.";
        }
        String jvms = forks.getMin() == forks.getMax() ? Counts.of(forks.getMin(), "JVM")
                : "%s to %s JVMs".formatted(forks.getMin(), forks.getMax());
        List<String> others = surroundings().stream().map(Surroundings.Difference::part).toList();
        return "How sure: each row is from %s in each file.%s%s".formatted(jvms,
                forks.getMin() < enough()
                        ? " To say more of each it takes %s (--forks %s).".formatted(enough(), enough())
                        : "",
                others.isEmpty() ? " Tool, machine, JDKs and options are the same in both."
                        : " %s differ%s between the two, and that may be the reason for a difference.".formatted(
                                Listed.and(others), others.size() == 1 ? "s" : ""));
    }

    public String whatWouldChangeIt() {
        return "What would change it: these are two measurements, and if the machine was busier in one of them, all of its "
                + "rows are longer. compare --variant measures before and after in turn, and can then tell smaller "
                + "differences.";
    }

    /** What became of each row, and what else was different. */
    public List<String> sentences() {
        var sentences = new ArrayList<String>();
        if (before.partial() || after.partial()) {
            sentences.add("Interrupted, so only what was finished is there: %s.".formatted(
                    before.partial() && after.partial() ? "both" : before.partial() ? "before" : "after"));
        }
        found(Finding.LONGER).forEach(row -> sentences.add(moved(row, "longer")));
        found(Finding.LESS).forEach(row -> sentences.add(moved(row, "less time")));
        sentences.addAll(withoutDifference());
        sentences.addAll(undecided());
        say(sentences, "Only before: %s.", Listed.and(change.onlyBefore()));
        say(sentences, "Only after: %s.", Listed.and(change.onlyAfter()));
        say(sentences, "These are not the same work, so they are not compared: %s.", Listed.and(change.settings()));
        surroundings().stream().map(Surroundings.Difference::sentence).forEach(sentences::add);
        return sentences;
    }

    private List<String> withoutDifference() {
        var sentences = new ArrayList<String>();
        say(sentences, "The difference is within 5 %%, too little to matter between two measurements: %s.",
                RowNames.each(names(Finding.TIE), change.rows().size()));
        say(sentences, "No difference was seen in %s.", any(Finding.NO_DIFFERENCE_SEEN));
        return sentences;
    }

    private List<String> undecided() {
        var sentences = new ArrayList<String>();
        say(sentences,
                "Nothing can be said about %s: that takes " + enough() + " JVMs on both sides (--forks " + enough()
                        + ").",
                any(Finding.TOO_FEW_JVMS));
        say(sentences, "Nothing is said about %s, because of warnings, failed tasks or runs that had not settled.",
                any(Finding.DOUBTFUL));
        say(sentences, "Figures are missing on one side or both for %s.",
                RowNames.each(names(Finding.NO_FIGURES), change.rows().size()));
        return sentences;
    }

    private static void say(List<String> sentences, String sentence, String rows) {
        if (!rows.isEmpty()) {
            sentences.add(sentence.formatted(rows));
        }
    }

    private List<Surroundings.Difference> surroundings() {
        return Surroundings.differences(
                new Surroundings(before.environment(), change.rows().stream().map(row -> row.before().cell()).toList()),
                new Surroundings(after.environment(), change.rows().stream().map(row -> row.after().cell()).toList()));
    }

    private String any(Finding finding) {
        return RowNames.any(names(finding), change.rows().size());
    }

    private List<String> names(Finding finding) {
        return found(finding).stream().map(ChangedRow::name).toList();
    }

    private List<ChangedRow> found(Finding finding) {
        return change.rows().stream().filter(row -> finding(row) == finding).toList();
    }

    private Finding finding(ChangedRow row) {
        return row.finding(enough());
    }

    /** The more rows there are, the more likely chance alone separates one of them. */
    private int enough() {
        return Spread.enoughForks(1 + change.rows().size());
    }

    private static String moved(ChangedRow row, String how) {
        return "%s took %s in every JVM: %s.".formatted(row.name(), how, medians(row));
    }

    private static String medians(ChangedRow row) {
        return "median%s %s before, %s after%s".formatted(
                row.isOpenLoop() ? " latency" : "", Amounts.nanos(row.before().median(row.time())),
                Amounts.nanos(row.after().median(row.time())),
                row.ratio().map(ratio -> " (" + Amounts.ratio(ratio) + ")").orElse(""));
    }
}
