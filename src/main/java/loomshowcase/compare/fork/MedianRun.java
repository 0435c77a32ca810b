package loomshowcase.compare.fork;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import loomshowcase.compare.result.Run;

/** Chooses the run of a cell whose timeline is kept, since a file with all of them would be too large. */
final class MedianRun {

    private MedianRun() {}

    /** The runs; only the one with the median wall time still has its timeline. Warm runs go before cold ones. */
    static List<Run> onlyWithTimeline(List<Run> runs) {
        Optional<Run> kept = median(runs.stream().filter(run -> !run.warmUp() && run.warm()).toList())
                .or(() -> median(runs.stream().filter(run -> !run.warmUp()).toList()));
        return runs.stream().map(run -> kept.filter(each -> each == run).isPresent() ? run : run.withoutTimeline())
                .toList();
    }

    private static Optional<Run> median(List<Run> runs) {
        return runs.stream().sorted(Comparator.comparing(Run::wallNanos)).skip(Math.max(0, runs.size() - 1) / 2)
                .findFirst();
    }
}
