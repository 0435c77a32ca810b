package loomshowcase.compare.run;

import java.time.Instant;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * When each task of a run began and ended, as the run recorded it.
 *
 * @param opened  when the run began
 * @param started of each task, in nanoseconds from then; 0 if it never began
 * @param ended   likewise
 */
public record TaskMoments(Instant opened, List<Long> started, List<Long> ended) {

    public TaskMoments {
        started = List.copyOf(started);
        ended = List.copyOf(ended);
    }

    /** Made after the clock has stopped. */
    static TaskMoments of(Recorder log) {
        long opened = log.arrival(0);
        return new TaskMoments(Instant.now().minusNanos(log.now() - opened), times(log, opened, log::started),
                times(log, opened, log::finished));
    }

    private static List<Long> times(Recorder log, long opened, IntToLongFunction time) {
        return IntStream.range(0, log.tasks()).mapToLong(time).map(at -> at == 0 ? 0 : Math.max(1, at - opened)).boxed()
                .toList();
    }
}
