package loomshowcase.compare.report.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** So many rows are named, and more are counted. */
    private static final int FEW = 3;

    private final Results before;
    private final Results after;
    private final Change change;
    private final FoundRows rows;

    public ChangeSummary(Results before, Results after, Change change) {
        this.before = before;
        this.after = after;
        this.change = change;
        this.rows = new FoundRows(change);
    }

    /** Judges every row of the first comparison; one that the second does not have is not decided. */
    public GateSummary judgedBy(Gate gate) {
        return new GateSummary(gate, Stream.concat(
                change.rows().stream().flatMap(row -> gate.of(row, rows.enough()).stream()),
                change.onlyBefore().stream().map(row -> new Gate.Finding(row, "", Gate.Outcome.UNKNOWN,
                        "the second file does not have it")))
                .toList());
    }

    /** What became of the rows, in two sentences at most, and before them that the machine was busy. Counts many rows. */
    public List<String> verdict() {
        boolean many = change.rows().size() > FEW;
        return Stream.concat(busyMachine().stream(),
                Stream.of(moved(Finding.LONGER, "longer"), moved(Finding.LESS, "less time"),
                        many ? unmoved() : withoutDifference(), many ? undecidedOfMany() : undecided())
                        .flatMap(List::stream).limit(2))
                .toList();
    }

    /** That other programs used the processors in one of the two, or in both. */
    private Optional<String> busyMachine() {
        return BusyMachine.sentence(change.rows().stream().map(row -> row.before().cell()).toList(),
                change.rows().stream().map(row -> row.after().cell()).toList());
    }

    /** The rows that took longer or less: one by its figures, several by their number and the one that changed most. */
    private List<String> moved(Finding finding, String how) {
        List<ChangedRow> moved = rows.byChange(finding);
        return moved.isEmpty() ? List.of() : List.of(moved.size() == 1 ? FoundRows.moved(moved.getFirst(), how)
                : "%s of %s took %s in every JVM%s, most of all %s: %s.".formatted(moved.size(),
                        Counts.of(change.rows().size(), "row"), how,
                        moved.size() > FEW ? "" : " (%s)".formatted(Listed.and(rows.names(finding))),
                        moved.getFirst().name(), FoundRows.medians(moved.getFirst())));
    }

    /** That no row changed, or that the others did not, if that could be seen of some of them. */
    private List<String> unmoved() {
        int compared = rows.found(Finding.TIE).size() + rows.found(Finding.NO_DIFFERENCE_SEEN).size();
        if (compared == 0) {
            return List.of();
        }
        boolean moved = !rows.found(Finding.LONGER).isEmpty() || !rows.found(Finding.LESS).isEmpty();
        if (moved && compared <= FEW) {
            return withoutDifference();
        }
        return List.of(moved ? "No difference that matters was seen in %s.".formatted(Counts.of(compared, "other row"))
                : "No row changed beyond what two measurements differ by: %s compared."
                        .formatted(Counts.of(compared, "row")));
    }

    private List<String> undecidedOfMany() {
        List<String> reasons = Stream.of(
                rows.count(Finding.TOO_FEW_JVMS,
                        "in fewer than %s JVMs on a side (--forks %s)".formatted(rows.enough(), rows.enough())),
                rows.count(Finding.BUSY_MACHINE, "that were measured while other programs used the processors"),
                rows.count(Finding.DOUBTFUL, "with warnings, failed tasks or runs that had not settled"),
                rows.count(Finding.NO_FIGURES, "without figures on a side")).flatMap(Optional::stream).toList();
        return reasons.isEmpty() ? List.of()
                : List.of("Nothing can be said about %s.".formatted(Listed.and(reasons)));
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
                forks.getMin() < rows.enough()
                        ? " To say more of each it takes %s (--forks %s).".formatted(rows.enough(), rows.enough())
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
        busyMachine().ifPresent(sentences::add);
        sentences.addAll(mostMoved(Finding.LONGER, "longer"));
        sentences.addAll(mostMoved(Finding.LESS, "less time"));
        sentences.addAll(withoutDifference());
        sentences.addAll(undecided());
        say(sentences, "Only before: %s.", Listed.few(change.onlyBefore()));
        say(sentences, "Only after: %s.", Listed.few(change.onlyAfter()));
        say(sentences, "These are not the same work, so they are not compared: %s.", Listed.few(change.settings()));
        surroundings().stream().map(Surroundings.Difference::sentence).forEach(sentences::add);
        return sentences;
    }

    /** A sentence for each row that moved; of many, for those that moved most, and how many more there are. */
    private List<String> mostMoved(Finding finding, String how) {
        List<ChangedRow> moved = rows.byChange(finding);
        return Stream.concat(moved.stream().limit(FEW).map(row -> FoundRows.moved(row, how)),
                moved.size() <= FEW ? Stream.of() : Stream.of("%s took %s too; the table has them.".formatted(
                        Counts.of(moved.size() - FEW, "more row"), how)))
                .toList();
    }

    private List<String> withoutDifference() {
        var sentences = new ArrayList<String>();
        say(sentences, "The difference is within 5 %%, too little to matter between two measurements: %s.",
                RowNames.each(rows.names(Finding.TIE), change.rows().size()));
        say(sentences, "No difference was seen in %s.", rows.any(Finding.NO_DIFFERENCE_SEEN));
        return sentences;
    }

    private List<String> undecided() {
        var sentences = new ArrayList<String>();
        say(sentences,
                "Nothing can be said about %s: that takes " + rows.enough() + " JVMs on both sides (--forks "
                        + rows.enough()
                        + ").",
                rows.any(Finding.TOO_FEW_JVMS));
        say(sentences, "Nothing is said about %s, because other programs used the processors.",
                rows.any(Finding.BUSY_MACHINE));
        say(sentences, "Nothing is said about %s, because of warnings, failed tasks or runs that had not settled.",
                rows.any(Finding.DOUBTFUL));
        say(sentences, "Figures are missing on one side or both for %s.",
                RowNames.each(rows.names(Finding.NO_FIGURES), change.rows().size()));
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
}
