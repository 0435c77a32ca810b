package loomshowcase.compare.fork;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.model.ThreadModel;
import loomshowcase.compare.model.ThreadModels;
import loomshowcase.compare.plan.Plan;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.plan.Repeats;
import loomshowcase.compare.result.Distribution;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.workload.Parameters;

/**
 * Measures, before anything else, what the floors of some workloads rest on: one task after another in a JVM of its
 * own. A task needs the least of what it was seen to take: of its time on the clock, which is longer where others use
 * the processors too, and of its share of the process's CPU time, which counts what the JVM did beside it.
 */
public final class Trials {

    private static final ThreadModel ALONE = ThreadModels.named("sequential").orElseThrow();
    private static final int TASKS = 10;
    private static final Repeats REPEATS = new Repeats(1, 0, 2);

    /** Linux counts CPU time in ticks of 10 ms: of less than so much, a tick is too great a part. */
    private static final long ENOUGH_CPU_NANOS = 300_000_000;

    private final ForkRunner runner;
    private final Map<PlannedCell, Optional<Duration>> done = new HashMap<>();

    public Trials(ForkRunner runner) {
        this.runner = runner;
    }

    /** The plan with what the trials have shown; a cell whose trial failed has no floor. */
    public Plan applyTo(Plan plan) throws InterruptedException {
        return plan.after(this::applyTo);
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
        return new PlannedCell(cell.jdk(), ALONE, cell.workload(), parameters, new Size(TASKS, 1), REPEATS,
                Optional.empty());
    }

    private static Optional<Duration> least(ForkResult result) {
        return result.runs().stream().filter(run -> run.failed() == 0).flatMap(Trials::seen)
                .map(Duration::ofNanos).min(Duration::compareTo);
    }

    private static Stream<Long> seen(Run run) {
        Distribution service = run.taskTimes().serviceNanos();
        Long cpu = run.resources().cpuNanos();
        Long onTheClock = service == null ? null : service.median();
        Long onTheCpu = cpu == null || cpu < ENOUGH_CPU_NANOS ? null : cpu / TASKS;
        return Stream.of(onTheClock, onTheCpu).filter(Objects::nonNull);
    }
}
