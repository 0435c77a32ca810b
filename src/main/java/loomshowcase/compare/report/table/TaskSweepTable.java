package loomshowcase.compare.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Sweep;
import loomshowcase.text.Counts;

/** Wall time and memory at several numbers of tasks: a row for each model, a column for each number. */
public final class TaskSweepTable {

    private final Sweep sweep;

    public TaskSweepTable(Sweep sweep) {
        this.sweep = sweep;
    }

    public List<Sheet> all() {
        return List.of(
                sheet("wall time by number of tasks, with the number of runs in brackets", ModelTable::wallAndN),
                sheet("memory of the same runs, over an empty JVM", row -> Amounts.extraBytes(row.memory())));
    }

    /** If a model has no figure, the field is blank, and a sentence says why. */
    private Sheet sheet(String caption, Function<Figures, String> figure) {
        var columns = new ArrayList<Column<Sweep.Line>>();
        columns.add(Column.words("model", Sweep.Line::label));
        for (int tasks : sweep.tasks()) {
            columns.add(Column.figure(Counts.text(tasks),
                    line -> line.at(tasks).filter(Figures::hasFigures).map(figure).orElse("")));
        }
        var sheet = new Sheet.Builder<>(caption, columns);
        sweep.lines().forEach(sheet::row);
        return sheet.build();
    }
}
