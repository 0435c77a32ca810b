package loomshowcase.compare.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import loomshowcase.compare.result.Distribution;
import loomshowcase.compare.result.Run;
import loomshowcase.text.Durations;

/** What a reader must know before trusting a cell's figures, each with what to do about it. */
final class Warnings {

    /** An answer later than this part of its delay says that the server, not the thread model, was at its limit. */
    private static final double SERVER_BOUND = 0.05;

    private Warnings() {}

    static List<String> of(PlannedCell cell, List<Run> runs) {
        var warnings = new ArrayList<String>();
        String delay = cell.parameters().text("delayNanos", null);
        if (delay != null) {
            long bound = (long) (Long.parseLong(delay) * SERVER_BOUND);
            runs.stream().map(Run::serverLateNanos).filter(Objects::nonNull).map(Distribution::p50)
                    .max(Long::compare).filter(late -> late > bound)
                    .ifPresent(late -> warnings.add(
                            "server-bound: the embedded server answered %s late; take fewer --tasks or a longer --delay"
                                    .formatted(Durations.text(Duration.ofNanos(late)))));
        }
        return warnings;
    }
}
