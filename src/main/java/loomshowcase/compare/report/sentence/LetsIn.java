package loomshowcase.compare.report.sentence;

import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.SharedLimit;
import loomshowcase.text.Counts;

/** How many tasks a row lets in at once, and to what, where all tasks share something that has room for fewer. */
final class LetsIn {

    private LetsIn() {}

    /** {@code lets 50 in}, or {@code lets 50 in at once to 10 connections}; of a row with an open loop. */
    static String text(Figures row) {
        Cell cell = row.row();
        int letIn = cell.openLoop().concurrency();
        SharedLimit shared = cell.traits().shared();
        return "lets %s in at once%s".formatted(Counts.text(letIn), shared == null || shared.count() >= letIn ? ""
                : " to " + Counts.of(shared.count(), shared.noun()));
    }
}
