package loomshowcase.compare.report;

import java.util.ArrayList;
import java.util.List;
import loomshowcase.compare.report.figure.ByJdk;
import loomshowcase.compare.report.figure.Phase;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.report.table.Captioned;
import loomshowcase.compare.report.table.WideTables;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Jdk;

/** All that is known of some rows, each JDK and number of tasks by itself. */
final class EveryFigure {

    private EveryFigure() {}

    static List<Captioned> of(List<Cell> cells) {
        var phase = Phase.of(cells);
        ByJdk jdks = ByJdk.of(cells);
        List<Integer> tasks = cells.stream().map(Cell::tasks).distinct().sorted().toList();
        var tables = new ArrayList<Captioned>();
        for (Jdk jdk : jdks.jdks()) {
            for (int number : tasks) {
                List<Cell> alike = cells.stream()
                        .filter(cell -> cell.jdk().equals(jdk) && cell.tasks() == number).toList();
                if (!alike.isEmpty()) {
                    Rows rows = Rows.of(alike, phase);
                    String which = (jdks.jdks().size() == 1 ? "" : "JDK " + jdks.name(jdk) + ": ")
                            + (tasks.size() == 1 ? "" : rows.tasksText() + ": ");
                    new WideTables(rows).all()
                            .forEach(table -> tables.add(new Captioned(which + table.caption(), table.sheet())));
                }
            }
        }
        return tables;
    }
}
