package loomshowcase.compare.fork;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.result.Distribution;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Spread;
import loomshowcase.compare.result.TaskFailure;
import loomshowcase.compare.workload.UsesServer;

/** What a reader must know before trusting the figures of a cell, and what to do about it. */
final class Warnings {

    /** If answers are later than this part of their delay, the server was at its limit, not the thread model. */
    private static final double SERVER_BOUND = 0.05;

    private static final String SERVER_BOUND_TEXT =
            "server-bound, so no sentence is about it: half of the answers left the "
                    + "embedded server late by more than 5 % of the delay. Use fewer --tasks, a longer --delay, or a quieter "
                    + "machine.";

    private static final String SOME_FAILED =
            "some tasks failed with \"%s\"; the time of these rows is not the time of "
                    + "all tasks. %s";

    /** If tasks are handed over later than this part of their time, the generator was at its limit. */
    private static final double GENERATOR_BOUND = 0.05;

    private static final String GENERATOR_TEXT = "generator-bound, so no sentence is about it: half of the tasks were "
            + "handed over late, by more than 5 % of the time of one, though the model was ready for them. Use a lower "
            + "--rate, longer tasks, or a quieter machine.";

    private Warnings() {}

    static List<String> of(PlannedCell cell, List<Run> runs) {
        var warnings = new ArrayList<String>();
        if (cell.workload() instanceof UsesServer uses && uses.serverDelay().filter(delay -> !delay.isZero())
                .filter(delay -> median(runs, run -> run.taskTimes().serverLateNanos())
                        > delay.toNanos() * SERVER_BOUND)
                .isPresent()) {
            warnings.add(SERVER_BOUND_TEXT);
        }
        runs.stream().flatMap(run -> run.failures().stream()).filter(TaskFailure::expected)
                .map(failure -> SOME_FAILED.formatted(failure.kind(), failure.advice())).distinct()
                .forEach(warnings::add);
        if (median(runs, run -> run.openLoop() == null ? null : run.openLoop().generatorLateNanos())
                > median(runs, run -> run.taskTimes().serviceNanos()) * GENERATOR_BOUND) {
            warnings.add(GENERATOR_TEXT);
        }
        return warnings;
    }

    /** The median of the medians of the runs; 0 if no run has the figure. */
    private static long median(List<Run> runs, Function<Run, Distribution> figure) {
        Long median =
                Spread.median(runs.stream().map(figure).filter(Objects::nonNull).map(Distribution::median).toList());
        return median == null ? 0 : median;
    }
}
