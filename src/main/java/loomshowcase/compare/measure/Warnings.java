package loomshowcase.compare.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import loomshowcase.compare.result.Distribution;
import loomshowcase.compare.result.Run;
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

    private Warnings() {}

    static List<String> of(PlannedCell cell, List<Run> runs) {
        var warnings = new ArrayList<String>();
        String delay = cell.parameters().text("delayNanos", "0");
        long bound = (long) (Long.parseLong(delay) * SERVER_BOUND);
        List<Long> late = runs.stream().map(Run::serverLateNanos).filter(Objects::nonNull)
                .map(Distribution::p50).sorted().toList();
        if (bound > 0 && !late.isEmpty() && late.get(late.size() / 2) > bound) {
            warnings.add(SERVER_BOUND_TEXT);
        }
        runs.stream().flatMap(run -> run.failures().stream()).map(TaskFailure::kind).distinct()
                .flatMap(kind -> cell.workload().advice(cell.parameters(), kind).stream()
                        .map(advice -> SOME_FAILED.formatted(kind, advice)))
                .forEach(warnings::add);
        return warnings;
    }
}
