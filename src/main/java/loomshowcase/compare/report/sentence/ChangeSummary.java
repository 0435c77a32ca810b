package loomshowcase.compare.report.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Change;
import loomshowcase.compare.report.figure.ChangedRow;
import loomshowcase.compare.report.figure.ChangedRow.Finding;
import loomshowcase.compare.report.figure.Gate;
import loomshowcase.compare.result.Results;
import loomshowcase.compare.result.Spread;
import loomshowcase.text.Listed;

/** What is said about two comparisons of the same work: what took longer or less, and what else was different. */
public final class ChangeSummary {

    private static final String TWO_SITTINGS =
            "These are two sittings: if the machine was busier in one of them, all of "
                    + "its rows are longer. compare --variant measures before and after in turn, and can then tell smaller "
                    + "differences.";

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
                change.rows().stream().flatMap(row -> gate.of(row, false, enough()).stream()),
                change.onlyBefore().stream().map(row -> new Gate.Finding(row, "", Gate.Outcome.UNKNOWN,
                        "the second file does not have it")))
                .toList());
    }

    public List<String> sentences() {
        var sentences = new ArrayList<>(Surroundings.differences(
                new Surroundings(before.environment(), change.rows().stream().map(row -> row.before().cell()).toList()),
                new Surroundings(after.environment(), change.rows().stream().map(row -> row.after().cell()).toList())));
        if (before.partial() || after.partial()) {
            sentences.add("Interrupted, so only what was finished is there: %s.".formatted(
                    before.partial() && after.partial() ? "both" : before.partial() ? "before" : "after"));
        }
        change.rows().stream().filter(row -> finding(row) == Finding.LONGER)
                .forEach(row -> sentences.add(moved(row, "longer")));
        change.rows().stream().filter(row -> finding(row) == Finding.LESS)
                .forEach(row -> sentences.add(moved(row, "less time")));
        say(sentences, "The difference is within 5 %% or 20 ms, too little to matter: %s.", found(Finding.TIE));
        say(sentences, "No difference was seen in %s.", found(Finding.NO_DIFFERENCE_SEEN));
        say(sentences,
                "Nothing can be said about %s: that takes " + enough() + " JVMs on both sides (--forks " + enough()
                        + ").",
                found(Finding.TOO_FEW_JVMS));
        say(sentences, "Nothing is said about %s, because of warnings, failed tasks or runs that had not settled.",
                found(Finding.DOUBTFUL));
        say(sentences, "Figures are missing on one side or both for %s.", found(Finding.NO_FIGURES));
        say(sentences, "Only before: %s.", change.onlyBefore());
        say(sentences, "Only after: %s.", change.onlyAfter());
        sentences.add(TWO_SITTINGS);
        return sentences;
    }

    private static void say(List<String> sentences, String sentence, List<String> rows) {
        if (!rows.isEmpty()) {
            sentences.add(sentence.formatted(Listed.and(rows)));
        }
    }

    private List<String> found(Finding finding) {
        return change.rows().stream().filter(row -> finding(row) == finding).map(ChangedRow::name).toList();
    }

    private Finding finding(ChangedRow row) {
        return row.finding(enough());
    }

    /** The more rows there are, the more likely chance alone separates one of them. */
    private int enough() {
        return Spread.enoughForks(1 + change.rows().size());
    }

    private static String moved(ChangedRow row, String how) {
        return "%s took %s in every JVM: median%s %s before, %s after%s.".formatted(row.name(), how,
                row.isOpenLoop() ? " latency" : "", Amounts.nanos(row.before().median(row.time())),
                Amounts.nanos(row.after().median(row.time())),
                row.ratio().map(ratio -> " (" + Amounts.ratio(ratio) + ")").orElse(""));
    }
}
