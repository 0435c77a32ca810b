package loomshowcase.compare.report;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import loomshowcase.compare.report.figure.Change;
import loomshowcase.compare.report.figure.ChangedRow;
import loomshowcase.compare.report.figure.Gate;
import loomshowcase.compare.report.figure.Phase;
import loomshowcase.compare.report.sentence.ChangeSummary;
import loomshowcase.compare.report.sentence.GateSummary;
import loomshowcase.compare.report.table.ChangeTable;

/** Compares two comparisons of the same work. */
public final class DiffReport {

    private final HtmlReport.Part before;
    private final HtmlReport.Part after;
    private final Change change;
    private final ChangeSummary summary;

    /** @throws IllegalArgumentException if the two cannot be compared; the message says why */
    public DiffReport(HtmlReport.Part before, HtmlReport.Part after) {
        this.before = before;
        this.after = after;
        this.change = Change.of(before.results(), after.results());
        if (change.rows().isEmpty()) {
            throw new IllegalArgumentException(("no row in common: %s has %s, %s has %s; measure both with the same "
                    + "workload, tasks and settings").formatted(before.name(), change.onlyBefore().getFirst(),
                            after.name(), change.onlyAfter().getFirst()));
        }
        this.summary = new ChangeSummary(before.results(), after.results(), change);
    }

    /** Judges every row of the first comparison. */
    public GateSummary judgedBy(Gate gate) {
        return summary.judgedBy(gate);
    }

    /** The lines for a terminal, in characters that it can show. */
    public List<String> lines(int width, UnaryOperator<String> signs) {
        return new TextReport.Layout(width, signs).lines(section());
    }

    /** The page, with both comparisons below the difference. */
    public HtmlReport page() {
        return new HtmlReport(List.of(before, after), View.USUAL, Optional.of(section()), Charts.of(change));
    }

    private Section section() {
        Phase phase = change.rows().getFirst().before().phase();
        boolean open = change.rows().stream().anyMatch(ChangedRow::isOpenLoop);
        List<String> works = change.rows().stream()
                .map(row -> row.before().cell().workload() + ": " + row.before().cell().load().work()).distinct()
                .toList();
        return new Section(List.of(), List.of(),
                "%s (before) and %s (after) · %s".formatted(before.name(), after.name(), phase.text()),
                List.of(new ChangeTable(change)
                        .sheet("%smedian wall time%s, with the number of runs in brackets".formatted(
                                works.size() == 1 ? works.getFirst() + "; " : "",
                                open ? ", or latency where tasks arrive at a rate" : ""))),
                summary.sentences(), Optional.empty());
    }
}
