package loomshowcase.compare.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.model.ThreadModel;
import loomshowcase.compare.model.ThreadModels;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.workload.Parameters;

/**
 * Measures, before anything else, what the floors of some workloads rest on: one task alone, several times over, in a
 * JVM of its own. Its least time is as near as one comes to the time that the task needs.
 */
public final class Trials {

    private static final ThreadModel ALONE = ThreadModels.named("sequential").orElseThrow();
    private static final Repeats REPEATS = new Repeats(1, 0, 8);

    private final ForkRunner runner;
    private final Map<PlannedCell, Optional<Duration>> done = new HashMap<>();

    public Trials(ForkRunner runner) {
        this.runner = runner;
    }

    /** The plan with what the trials have shown; a cell whose trial failed has no floor. */
    public Plan applyTo(Plan plan) throws InterruptedException {
        var cells = new ArrayList<PlannedCell>();
        for (PlannedCell cell : plan.cells()) {
            cells.add(applyTo(cell));
        }
        return new Plan(cells, plan.seed());
    }

    private PlannedCell applyTo(PlannedCell cell) throws InterruptedException {
        Optional<Parameters> parameters = cell.workload().trial(cell.parameters());
        if (parameters.isEmpty() || cell.whyNot().isPresent()) {
            return cell;
        }
        PlannedCell trial = alone(cell, parameters.get());
        if (!done.containsKey(trial)) {
            done.put(trial, least(runner.run(trial, 0)));
        }
        return done.get(trial)
                .map(least -> cell.with(cell.workload().afterTrial(cell.parameters(), least)))
                .orElse(cell);
    }

    private static PlannedCell alone(PlannedCell cell, Parameters parameters) {
        return new PlannedCell(cell.jdk(), ALONE, cell.workload(), parameters, new Size(1, 1), REPEATS,
                Optional.empty());
    }

    private static Optional<Duration> least(ForkResult result) {
        return result.runs().stream().filter(run -> run.failed() == 0).map(Run::serviceNanos)
                .filter(Objects::nonNull).map(service -> Duration.ofNanos(service.max())).min(Duration::compareTo);
    }
}
