package loomshowcase.compare.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import loomshowcase.compare.report.Section.Captioned;
import loomshowcase.compare.report.figure.Phase;
import loomshowcase.compare.report.table.ModelTable;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.result.Results;

/** Divides a comparison into what is read together. */
final class Sections {

    private final Results results;
    private final View view;

    Sections(Results results, View view) {
        this.results = results;
        this.view = view;
    }

    private record Head(Jdk jdk, String workload) {}

    /** A section for each JDK and workload, in the order in which they were planned. */
    List<Section> all() {
        Map<Head, List<Cell>> tables = results.cells().stream().collect(Collectors.groupingBy(
                cell -> new Head(cell.jdk(), cell.workload()), LinkedHashMap::new, Collectors.toList()));
        return tables.values().stream().map(this::section).toList();
    }

    private Section section(List<Cell> cells) {
        var summary = new Summary(cells);
        return new Section(List.of(cells.getFirst().jdk()),
                "%s: %s".formatted(cells.getFirst().workload(), cells.getFirst().work()),
                List.of(new Captioned(Phase.of(cells).text(), new ModelTable(cells, view.baseline()).sheet())),
                summary.sentences(), summary.tryNext());
    }
}
