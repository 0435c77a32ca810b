package loomshowcase.compare.fork;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loomshowcase.compare.result.Run;

/** Chooses the runs of a cell whose timelines are kept, since a file with all of them would be too large. */
final class MedianRun {

    private MedianRun() {}

    /**
     * The runs; only two still have their timelines: of the first runs of each JVM, the one with the median wall time; and
     * the same of the warm runs, or of all later ones if none is warm. So a table has its picture, whichever it shows.
     */
    static List<Run> onlyWithTimeline(List<Run> runs) {
        Optional<Run> cold = median(runs.stream().filter(run -> !run.warmUp() && run.cold()).toList());
        Optional<Run> later = median(runs.stream().filter(run -> !run.warmUp() && run.warm()).toList())
                .or(() -> median(runs.stream().filter(run -> !run.warmUp() && !run.cold()).toList()));
        List<Run> kept = Stream.of(cold, later).flatMap(Optional::stream).toList();
        return runs.stream().map(run -> kept.stream().anyMatch(each -> each == run) ? run : run.withoutTimeline())
                .toList();
    }

    private static Optional<Run> median(List<Run> runs) {
        return runs.stream().sorted(Comparator.comparing(Run::wallNanos)).skip(Math.max(0, runs.size() - 1) / 2)
                .findFirst();
    }
}
