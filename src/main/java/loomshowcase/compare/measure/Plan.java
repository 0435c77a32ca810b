package loomshowcase.compare.measure;

import java.time.Duration;
import java.util.List;

/**
 * All cells of a comparison, in the order of the report.
 *
 * @param seed for the order of the rounds
 */
public record Plan(List<PlannedCell> cells, long seed) {

    public Plan {
        cells = List.copyOf(cells);
    }

    /** The cells that will be run. */
    public List<PlannedCell> toRun() {
        return cells.stream().filter(cell -> cell.whyNot().isEmpty()).toList();
    }

    /** The tasks of the biggest run. */
    public int mostTasks() {
        return cells.stream().mapToInt(cell -> cell.size().tasks()).max().orElse(1);
    }

    /** How long all forks will take at least. */
    public Duration least() {
        return toRun().stream()
                .map(cell -> cell.leastFork().multipliedBy(cell.repeats().forks()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
