package loomshowcase.compare.report;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Change;
import loomshowcase.compare.report.figure.ChangedRow;
import loomshowcase.compare.report.figure.Gate;
import loomshowcase.compare.report.figure.Phase;
import loomshowcase.compare.report.sentence.ChangeSummary;
import loomshowcase.compare.report.sentence.GateSummary;
import loomshowcase.compare.report.table.ChangeTable;
import loomshowcase.compare.result.Cell;

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
        var layout = new TextReport.Layout(width, signs);
        Answer answer = answer();
        List<String> verdict = answer.verdicts().stream().flatMap(each -> each.sentences().stream()).toList();
        Section section = section();
        Section below = section.with(Stream.concat(
                section.sentences().stream().filter(sentence -> !verdict.contains(sentence)),
                Stream.of(answer.howSure(), answer.whatWouldChangeIt())).toList());
        return Stream.of(layout.sentences("", verdict), List.of(""), layout.lines(below)).flatMap(List::stream)
                .toList();
    }

    /** The page, with both comparisons below the difference. */
    public HtmlReport page() {
        return new HtmlReport(List.of(before, after), View.USUAL,
                Optional.of(new HtmlReport.Lead(answer(), section(), Charts.of(change))));
    }

    private Answer answer() {
        return new Answer(List.of(new Answer.Verdict("%s after %s".formatted(after.name(), before.name()),
                summary.verdict())), summary.howSure(), summary.whatWouldChangeIt());
    }

    private Section section() {
        Phase phase = change.rows().getFirst().before().phase();
        List<Cell> cells = change.rows().stream()
                .flatMap(row -> Stream.of(row.before().cell(), row.after().cell())).toList();
        boolean open = change.rows().stream().anyMatch(ChangedRow::isOpenLoop);
        List<String> works = change.rows().stream()
                .map(row -> row.before().cell().workload() + ": " + row.before().cell().load().work()).distinct()
                .toList();
        return new Section(List.of(), List.of(),
                "%s (before) and %s (after) · %s".formatted(before.name(), after.name(), phase.text(cells)),
                List.of(new ChangeTable(change)
                        .sheet("%smedian wall time%s, with the number of runs in brackets".formatted(
                                works.size() == 1 ? works.getFirst() + "; " : "",
                                open ? ", or latency where tasks arrive at a rate" : ""))),
                summary.sentences(), Optional.empty());
    }
}
