package loomshowcase.compare.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import loomshowcase.compare.workload.Workload;

/**
 * All cells of a comparison, in the order of the report.
 *
 * @param seed    of the random order in each round
 * @param budget  time that all forks together may take
 * @param mayExceedBudget whether the budget may be overrun, because the user set the number of forks
 */
public record Plan(List<PlannedCell> cells, long seed, Duration budget, boolean mayExceedBudget) {

    public Plan {
        cells = List.copyOf(cells);
    }

    /** A plan without a budget. */
    public Plan(List<PlannedCell> cells, long seed) {
        this(cells, seed, Duration.ofDays(1), true);
    }

    /** The same plan with other cells. */
    public Plan with(List<PlannedCell> others) {
        return new Plan(others, seed, budget, mayExceedBudget);
    }

    /** Changes a cell before the plan is carried out. */
    public interface CellChange {

        PlannedCell applyTo(PlannedCell cell) throws InterruptedException;
    }

    /** The same plan after a change to each cell, in order. */
    public Plan after(CellChange change) throws InterruptedException {
        var others = new ArrayList<PlannedCell>();
        for (PlannedCell cell : cells) {
            others.add(change.applyTo(cell));
        }
        return with(others);
    }

    /** The cells that will be run. */
    public List<PlannedCell> toRun() {
        return cells.stream().filter(cell -> cell.canRun()).toList();
    }

    /** The number of JVMs that will be started, with those that measure memory. */
    public int forks() {
        return toRun().stream().mapToInt(cell -> cell.repeats().forks() + (cell.memoryJvm() == MemoryJvm.NONE ? 0 : 1))
                .sum();
    }

    /** The tasks of the biggest run. */
    public int mostTasks() {
        return cells.stream().mapToInt(cell -> cell.size().tasks()).max().orElse(1);
    }

    /** The tasks of the biggest run of a workload that will be run. */
    public int mostTasks(Workload workload) {
        return toRun().stream().filter(cell -> cell.workload().equals(workload))
                .mapToInt(cell -> cell.size().tasks()).max().orElse(1);
    }

    /** The least time that all JVMs together take. */
    public Duration least() {
        return toRun().stream()
                .map(cell -> cell.leastFork().multipliedBy(cell.repeats().forks())
                        .plus(cell.leastOfMemoryJvm()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
