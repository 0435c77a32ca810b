package loomshowcase.compare.report.sentence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
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

    /** So many rows are named, and more are counted. */
    private static final int FEW = 3;

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

    /** What became of the rows, in two sentences at most, after that the machine was busy. Many rows are counted, not named. */
    public List<String> verdict() {
        boolean many = change.rows().size() > FEW;
        List<String> busy = busyMachine();
        return Stream.concat(busy.stream(), Stream.of(moved(Finding.LONGER, "longer"), moved(Finding.LESS, "less time"),
                many ? unmoved() : withoutDifference(), many ? undecidedOfMany() : undecided())
                .flatMap(List::stream).limit(2)).toList();
    }

    /** That other programs used the processors in one of the two, or in both. */
    private List<String> busyMachine() {
        return Stream.of(
                BusyMachine.sentence(change.rows().stream().map(row -> row.before().cell()).toList(), "the first file"),
                BusyMachine.sentence(change.rows().stream().map(row -> row.after().cell()).toList(), "the second file"))
                .flatMap(Optional::stream).toList();
    }

    /** The rows that took longer or less: one by its figures, several by their number and the one that changed most. */
    private List<String> moved(Finding finding, String how) {
        List<ChangedRow> rows = byChange(finding);
        return rows.isEmpty() ? List.of() : List.of(rows.size() == 1 ? moved(rows.getFirst(), how)
                : "%s of %s took %s in every JVM%s, most of all %s: %s.".formatted(rows.size(),
                        Counts.of(change.rows().size(), "row"), how,
                        rows.size() > FEW ? "" : " (%s)".formatted(Listed.and(names(finding))),
                        rows.getFirst().name(), medians(rows.getFirst())));
    }

    /** Those that changed most come first. */
    private List<ChangedRow> byChange(Finding finding) {
        return found(finding).stream().sorted(Comparator.comparing(
                (ChangedRow row) -> Math.abs(Math.log(row.ratio().orElse(1.0)))).reversed()).toList();
    }

    /** That no row changed, if that could be seen of some of them. */
    private List<String> unmoved() {
        int compared = found(Finding.TIE).size() + found(Finding.NO_DIFFERENCE_SEEN).size();
        boolean moved = !found(Finding.LONGER).isEmpty() || !found(Finding.LESS).isEmpty();
        return compared == 0 || moved ? List.of()
                : List.of("No row changed beyond what two measurements differ by: %s compared."
                        .formatted(Counts.of(compared, "row")));
    }

    private List<String> undecidedOfMany() {
        List<String> reasons = Stream.of(
                count(Finding.TOO_FEW_JVMS,
                        "in fewer than %s JVMs on a side (--forks %s)".formatted(enough(), enough())),
                count(Finding.BUSY_MACHINE, "that were measured while other programs used the processors"),
                count(Finding.DOUBTFUL, "with warnings, failed tasks or runs that had not settled"),
                count(Finding.NO_FIGURES, "without figures on a side")).flatMap(Optional::stream).toList();
        return reasons.isEmpty() ? List.of()
                : List.of("Nothing can be said about %s.".formatted(Listed.and(reasons)));
    }

    private Optional<String> count(Finding finding, String which) {
        int rows = found(finding).size();
        return rows == 0 ? Optional.empty() : Optional.of(Counts.of(rows, "row") + " " + which);
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
        sentences.addAll(busyMachine());
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
        List<ChangedRow> rows = byChange(finding);
        return Stream.concat(rows.stream().limit(FEW).map(row -> moved(row, how)),
                rows.size() <= FEW ? Stream.of() : Stream.of("%s took %s too; the table has them.".formatted(
                        Counts.of(rows.size() - FEW, "more row"), how)))
                .toList();
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
        say(sentences, "Nothing is said about %s, because other programs used the processors.",
                any(Finding.BUSY_MACHINE));
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
