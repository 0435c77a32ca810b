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
import loomshowcase.compare.workload.MeasuredFirst;

/**
 * Measures the time of one task, before there can be a plan, where it must be known: tasks one after another in a JVM of
 * its own. A task that computes needs the least that was seen of two figures: its time on the clock, which is longer if
 * others use the processors too, and its share of the process's CPU time, which includes what the JVM did beside it.
 */
public final class Calibration {

    private static final ThreadModel ALONE = ThreadModels.named("sequential").orElseThrow();
    private static final Repeats REPEATS = new Repeats(1, 0, 2);

    /** Linux counts CPU time in ticks of 10 ms: in less CPU time than this, a tick is too large a part. */
    private static final long ENOUGH_CPU_NANOS = 300_000_000;

    private final ForkRunner runner;
    private final Map<PlannedCell, Optional<Duration>> done = new HashMap<>();

    public Calibration(ForkRunner runner) {
        this.runner = runner;
    }

    /** The plan with the measured times; a cell whose task could not be measured has no floor. */
    public Plan applyTo(Plan plan) throws InterruptedException {
        return plan.after(this::applyTo);
    }

    private PlannedCell applyTo(PlannedCell cell) throws InterruptedException {
        if (!(cell.workload() instanceof MeasuredFirst workload) || !cell.canRun()) {
            return cell;
        }
        var alone = new PlannedCell(cell.jdk(), ALONE, workload.sample(), new Size(workload.sampleTasks(), 1),
                Optional.empty())
                .as(cell.variant()).repeated(REPEATS);
        if (!done.containsKey(alone)) {
            done.put(alone, least(runner.run(alone, 0), workload));
        }
        return done.get(alone).map(least -> cell.with(workload.measured(least))).orElse(cell);
    }

    private static Optional<Duration> least(ForkResult result, MeasuredFirst workload) {
        return result.runs().stream().filter(run -> run.failed() == 0).flatMap(run -> seen(run, workload))
                .map(Duration::ofNanos).min(Duration::compareTo);
    }

    private static Stream<Long> seen(Run run, MeasuredFirst workload) {
        Distribution service = run.taskTimes().serviceNanos();
        Long cpu = run.resources().cpuNanos();
        boolean enough = workload.traits().computes() && cpu != null && cpu >= ENOUGH_CPU_NANOS;
        return Stream.of(service == null ? null : service.median(), enough ? cpu / workload.sampleTasks() : null)
                .filter(Objects::nonNull);
    }
}
