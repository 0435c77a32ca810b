package loomshowcase.compare.report.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.ByJdk;
import loomshowcase.compare.report.figure.ByJdk.Line;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.result.Jdk;
import loomshowcase.text.Listed;

/** The same rows on several JDKs, side by side: a column for each figure and JDK. */
public final class JdkTable {

    private final ByJdk rows;

    public JdkTable(ByJdk rows) {
        this.rows = rows;
    }

    public Sheet sheet() {
        var columns = new ArrayList<Column<Line>>();
        columns.add(Column.words("model", Line::label));
        columns.addAll(onEach("wall", 0, ModelTable::wallAndN));
        if (rows.jdks().size() == 2) {
            columns.add(Column.figure(rows.name(rows.jdks().getFirst()) + "/" + rows.name(rows.jdks().getLast()), 5,
                    this::ratio));
        }
        columns.addAll(onEach("over floor", 2, row -> Amounts.extraNanos(row.overFloor())));
        columns.addAll(onEach("memory", 4, row -> Amounts.extraBytes(row.memory())));
        columns.addAll(onEach("CPU", 3, row -> Amounts.cpu(row.cpu())));
        columns.addAll(onEach("threads", 1, ModelTable::threads));
        var sheet = new Sheet.Builder<>("", columns);
        for (Line line : rows.lines()) {
            if (rows.jdks().stream().anyMatch(jdk -> line.on(jdk).filter(Figures::hasFigures).isPresent())) {
                sheet.row(line);
            }
            reasons(line).forEach((reason, jdks) -> sheet.messageRow(line.label(), jdks.size() == rows.jdks().size()
                    ? reason : "on %s: %s".formatted(Listed.and(jdks), reason)));
        }
        return sheet.build();
    }

    /** Why the row has no figures, and the JDKs on which that is so. */
    private Map<String, List<String>> reasons(Line line) {
        var reasons = new LinkedHashMap<String, List<String>>();
        for (Jdk jdk : rows.jdks()) {
            line.on(jdk).filter(row -> !row.hasFigures()).ifPresent(row -> reasons
                    .computeIfAbsent(row.reasonWithoutFigures(), reason -> new ArrayList<>()).add(rows.name(jdk)));
        }
        return reasons;
    }

    private List<Column<Line>> onEach(String title, int dropOrder, Function<Figures, String> text) {
        return rows.jdks().stream()
                .map(jdk -> Column.<Line>figure(title + ", " + rows.name(jdk), dropOrder,
                        line -> line.on(jdk).filter(Figures::hasFigures).map(text).orElse("")))
                .toList();
    }

    /** The median wall time on the first JDK, divided by that on the second. */
    private String ratio(Line line) {
        Jdk first = rows.jdks().getFirst();
        Jdk second = rows.jdks().getLast();
        return line.on(first).filter(Figures::hasFigures).flatMap(one -> line.on(second).filter(Figures::hasFigures)
                .map(other -> Amounts.ratio((double) one.wall() / other.wall()))).orElse("");
    }
}
