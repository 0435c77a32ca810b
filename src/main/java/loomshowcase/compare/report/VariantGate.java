package loomshowcase.compare.report;

import java.util.List;
import loomshowcase.compare.report.figure.Gate;
import loomshowcase.compare.report.figure.Phase;
import loomshowcase.compare.report.figure.VariantPair;
import loomshowcase.compare.report.sentence.GateSummary;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Results;

/** Judges the variants of one comparison, each against the first. */
public final class VariantGate {

    private VariantGate() {}

    /** Whether the results have variants to judge. */
    public static boolean applies(Results results) {
        return results.cells().stream().map(Cell::variant).distinct().count() > 1;
    }

    public static GateSummary of(Gate gate, Results results) {
        List<String> workloads = results.cells().stream().map(Cell::workload).distinct().toList();
        return new GateSummary(gate, workloads.stream().flatMap(workload -> {
            List<Cell> cells = results.cells().stream().filter(cell -> cell.workload().equals(workload)).toList();
            return VariantPair.of(cells, Phase.of(cells)).stream();
        }).flatMap(pair -> gate.of(pair.named(), 0).stream()).toList());
    }
}
