package loomshowcase.compare.report.figure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Variant;

/**
 * The same models at several numbers of tasks.
 *
 * @param lines one for each model
 * @param tasks the numbers of tasks, in ascending order
 * @param phase which kind of run it shows
 */
public record Sweep(List<Line> lines, List<Integer> tasks, Phase phase) {

    /** One model at the numbers of tasks that it was planned for. */
    public record Line(List<Figures> rows) {

        public Optional<Figures> at(int tasks) {
            return rows.stream().filter(row -> row.cell().tasks() == tasks).findFirst();
        }

        /** The model's name; with the greatest size, if the size of its pool depends on the number of tasks. */
        public String label() {
            List<String> labels = rows.stream().map(Figures::label).distinct().toList();
            Integer most = rows.getLast().cell().poolSize();
            Variant variant = rows.getLast().cell().variant();
            return labels.size() == 1 || most == null ? labels.getFirst()
                    : Cell.fullLabel(rows.getLast().cell().model() + " ≤" + most,
                            variant == null ? null : variant.name());
        }

        public boolean isSequential() {
            return rows.getFirst().isSequential();
        }
    }

    private record Key(String model, Object concurrency, Variant variant) {}

    public static Sweep of(Collection<Cell> cells) {
        var phase = Phase.of(cells);
        Map<Key, List<Figures>> lines = cells.stream().map(cell -> new Figures(cell, phase))
                .collect(Collectors.groupingBy(
                        row -> new Key(row.cell().model(), row.cell().parameters().get("concurrency"),
                                row.cell().variant()),
                        LinkedHashMap::new, Collectors.toList()));
        return new Sweep(lines.values().stream().map(Line::new).toList(),
                cells.stream().map(Cell::tasks).distinct().sorted().toList(), phase);
    }

    /** The rows at one number of tasks. */
    public Rows at(int tasks) {
        return new Rows(lines.stream().flatMap(line -> line.at(tasks).stream()).toList());
    }
}
