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

/** What a reader must know before trusting a cell's figures, each with what to do about it. */
final class Warnings {

    /** An answer later than this part of its delay says that the server, not the thread model, was at its limit. */
    private static final double SERVER_BOUND = 0.05;

    private static final String SERVER_BOUND_TEXT = "server-bound, and in no sentence here: half of the answers left "
            + "the embedded server later than they were due, by over 5 % of the delay. Take fewer --tasks, a longer "
            + "--delay, or a quieter machine.";

    private static final String SOME_FAILED = "some tasks failed, «%s»; the time of these rows is not the time of all "
            + "tasks. %s";

    /** A generator later than this part of what a task takes has measured itself. */
    private static final double GENERATOR_BOUND = 0.05;

    private static final String GENERATOR_TEXT = "generator-bound, and in no sentence here: half of the tasks were "
            + "handed over late by over 5 % of what one takes, though the model was there to take them. Take a lower "
            + "--rate, longer tasks, or a quieter machine.";

    private Warnings() {}

    static List<String> of(PlannedCell cell, List<Run> runs) {
        var warnings = new ArrayList<String>();
        long delay = Long.parseLong(cell.parameters().text("delayNanos", "0"));
        if (delay > 0 && median(runs, run -> run.taskTimes().serverLateNanos()) > delay * SERVER_BOUND) {
            warnings.add(SERVER_BOUND_TEXT);
        }
        runs.stream().flatMap(run -> run.failures().stream()).map(TaskFailure::kind).distinct()
                .flatMap(kind -> cell.workload().advice(cell.parameters(), kind).stream()
                        .map(advice -> SOME_FAILED.formatted(kind, advice)))
                .forEach(warnings::add);
        if (median(runs, run -> run.openLoop() == null ? null : run.openLoop().generatorLateNanos())
                > median(runs, run -> run.taskTimes().serviceNanos()) * GENERATOR_BOUND) {
            warnings.add(GENERATOR_TEXT);
        }
        return warnings;
    }

    /** The middle of the runs' own medians; 0 if no run has the figure. */
    private static long median(List<Run> runs, Function<Run, Distribution> figure) {
        Long median =
                Spread.median(runs.stream().map(figure).filter(Objects::nonNull).map(Distribution::median).toList());
        return median == null ? 0 : median;
    }
}
