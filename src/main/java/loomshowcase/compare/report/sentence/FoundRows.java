package loomshowcase.compare.report.sentence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Change;
import loomshowcase.compare.report.figure.ChangedRow;
import loomshowcase.compare.report.figure.ChangedRow.Finding;
import loomshowcase.compare.result.Spread;
import loomshowcase.text.Counts;

/** The rows of two comparisons by what was found of them. */
record FoundRows(Change change) {

    /** How many JVMs it takes: the more rows there are, the more likely chance alone separates one of them. */
    int enough() {
        return Spread.enoughForks(1 + change.rows().size());
    }

    List<ChangedRow> found(Finding finding) {
        return change.rows().stream().filter(row -> row.finding(enough()) == finding).toList();
    }

    /** The same; those that changed most come first. */
    List<ChangedRow> byChange(Finding finding) {
        return found(finding).stream().sorted(Comparator.comparing(
                (ChangedRow row) -> Math.abs(Math.log(row.ratio().orElse(1.0)))).reversed()).toList();
    }

    List<String> names(Finding finding) {
        return found(finding).stream().map(ChangedRow::name).toList();
    }

    /** Their names for a sentence that denies something; empty if there are none. */
    String any(Finding finding) {
        return RowNames.any(names(finding), change.rows().size());
    }

    /** How many there are, if any: {@code 2 rows without figures}. */
    Optional<String> count(Finding finding, String which) {
        int rows = found(finding).size();
        return rows == 0 ? Optional.empty() : Optional.of(Counts.of(rows, "row") + " " + which);
    }

    static String moved(ChangedRow row, String how) {
        return "%s took %s in every JVM: %s.".formatted(row.name(), how, medians(row));
    }

    static String medians(ChangedRow row) {
        return "median%s %s before, %s after%s".formatted(
                row.isOpenLoop() ? " latency" : "", Amounts.nanos(row.before().median(row.time())),
                Amounts.nanos(row.after().median(row.time())),
                row.ratio().map(ratio -> " (" + Amounts.ratio(ratio) + ")").orElse(""));
    }
}
